#!/usr/bin/env bash
# Shows that boto3 and the AWS CLI work against the simulator, unchanged. Exits 0 when every check passed.
# PYTHON and AWS choose the clients, by default `python3` and `aws`.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
python=${PYTHON:-python3}
aws=${AWS:-aws}

if ! command -v curl >/dev/null; then
  echo "curl is missing. Install it with: apt-get install curl" >&2
  exit 1
fi
if ! "$python" -c 'import boto3' 2>/dev/null || ! command -v "$aws" >/dev/null; then
  echo "boto3 for $python or the AWS CLI ($aws) is missing. Install both with: apt-get install python3-boto3 awscli" >&2
  exit 1
fi

failed() {
  echo "FAILED - simulator: $1" >&2
  exit 1
}

cd "$root"
npm run --silent build

output=$(mktemp)
SIMULATOR_PORT=0 SIMULATOR_SPEED=600 SIMULATOR_SERVERS=24 HOST=127.0.0.1 \
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

grep --quiet 'arn:aws:iam::210987654321:role/drs-gateway' "$output" || failed 'its welcome names no role to assume'

"$python" "$here/drs_boto3.py" "$url"
AWS=$aws "$here/drs_cli.sh" "$url"

code=0
message=$(SIMULATOR_PORT=${url##*:} node dist/simulator/main.js 2>&1) || code=$?
[[ $code == 1 && $message == *"set SIMULATOR_PORT"* ]] || failed "a second simulator ended with $code: $message"
echo 'ok - simulator: a second one on the same port says what to do'

curl --silent --request PUT --data '{"kind":"hang"}' "$url/_simulator/faults" >/dev/null
curl --silent --request DELETE "$url/_simulator/calls" >/dev/null
scope=20260301/us-east-1/drs/aws4_request
curl --silent --request POST --header "Authorization: AWS4-HMAC-SHA256 Credential=any/$scope" "$url/DescribeJobs" &
hanging=$!
calls=''
until [[ $calls == *DescribeJobs* ]]; do calls=$(curl --silent "$url/_simulator/calls"); done
started=$(date +%s%N)
kill -TERM "$simulator"
code=0
wait "$simulator" || code=$?
elapsed=$((($(date +%s%N) - started) / 1000000))
wait "$hanging" || true
[[ $code == 0 && $elapsed -lt 1000 ]] || failed "SIGTERM ended the simulator with $code after $elapsed ms"
echo "ok - simulator: SIGTERM ends it with 0 although a request hangs, after $elapsed ms"
