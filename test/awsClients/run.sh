#!/usr/bin/env bash
# Shows that boto3 and the AWS CLI work against the simulator, unchanged. Exits 0 when every check passed.
# PYTHON and AWS choose the clients, by default `python3` and `aws`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${PYTHON:-python3}
aws=${AWS:-aws}

if ! "$python" -c 'import boto3' 2>/dev/null || ! command -v "$aws" >/dev/null; then
  echo "boto3 for $python or the AWS CLI ($aws) is missing. Install both with: apt-get install python3-boto3 awscli" >&2
  exit 1
fi

cd "$root"
npm run --silent build

output=$(mktemp)
SIMULATOR_PORT=0 SIMULATOR_SPEED=1200 SIMULATOR_SERVERS=24 HOST=127.0.0.1 \
  node dist/simulator/main.js >"$output" 2>&1 &
simulator=$!
stop() {
  kill "$simulator" 2>/dev/null || true
  wait "$simulator" 2>/dev/null || true
  rm -f "$output"
}
trap stop EXIT

url=''
for _ in $(seq 100); do
  url=$(sed -n 's/^DRS simulator on \(http:[^ ]*\).*/\1/p' "$output")
  [[ -n $url ]] && break
  kill -0 "$simulator" 2>/dev/null || break
  sleep 0.1
done
if [[ -z $url ]]; then
  echo 'The simulator did not start:' >&2
  cat "$output" >&2
  exit 1
fi

"$python" "$here/drs_boto3.py" "$url"
AWS=$aws "$here/drs_cli.sh" "$url"
