#!/usr/bin/env bash
# Starts a drill of the source servers that are named, once, and follows it to its end. See README.md for settings and exit codes.
set -uo pipefail

url="${GATEWAY_URL:-http://127.0.0.1:4000}/graphql"
poll_seconds="${POLL_SECONDS:-2}"
key="${IDEMPOTENCY_KEY:-drill-$(date -u +%Y%m%dT%H%M%SZ)-$$-$RANDOM}"
attempts=6

fail() {
  echo "$2" >&2
  exit "$1"
}

[ $# -gt 0 ] || fail 64 "usage: drill.sh <sourceServerID> …"
servers=""
for id in "$@"; do
  [[ $id =~ ^s-[0-9a-z]{17}$ ]] || fail 64 "$id is no id of a source server: s- and 17 letters or digits"
  servers+="{\"sourceServerID\":\"$id\"},"
done
[[ $key =~ ^[A-Za-z0-9._:-]{1,255}$ ]] || fail 64 "IDEMPOTENCY_KEY: 1 to 255 of A-Z a-z 0-9 . _ : -"

# Asks until there is an answer, and puts it into $answer. Whatever is sent twice here is safe: queries, and a start with its key.
# The token goes in by stdin: arguments can be read by everybody on the machine.
ask() {
  local body="{\"query\":\"$1\",\"variables\":$2}" login="" status wait=1 attempt
  [ -z "${GATEWAY_TOKEN:-}" ] || login="header = \"authorization: Bearer $GATEWAY_TOKEN\""
  for ((attempt = 1; attempt <= attempts; attempt++)); do
    answer=$(curl -sS --max-time 60 -w '\n%{http_code}' -H 'content-type: application/json' \
      -H 'accept: application/graphql-response+json' -d "$body" --config - "$url" <<<"$login")
    status=${answer##*$'\n'} answer=${answer%$'\n'*}
    case $status in
      200) break ;;
      401) fail 77 "The gateway wants another token: $(text message)" ;;
      000 | 429 | 5??) ;;
      *) fail 70 "The gateway answered with $status: $(text message)" ;;
    esac
    [ "$attempt" -lt $attempts ] || fail 69 "The gateway does not answer (HTTP $status). Run this again with IDEMPOTENCY_KEY=$key: it starts once."
    sleep $wait
    wait=$((wait * 2))
  done
  [[ $answer != *'"errors":['* ]] || fail 70 "The gateway answered with an error: $(text message)"
}

# The texts of a member, a line each, as they stand in the JSON; ids, enums and instants have no escapes.
texts() { grep -oE "\"$1\":\"([^\"\\\\]|\\\\.)*\"" <<<"$answer" | sed -E 's/^"[^"]*":"//; s/"$//; s/\\"/"/g'; }
text() { texts "$1" | head -n 1; }

input="{\"isDrill\":true,\"idempotencyKey\":\"$key\",\"reason\":\"A drill by drill.sh\",\"sourceServers\":[${servers%,}]"

# Looks for the job of the key, for as long as nobody knows whether there is one; leaves $job empty where there is none.
find_job() {
  job=""
  while :; do
    ask 'query ($key: String!) { recoveryRequest(idempotencyKey: $key) { __typename ... on RecoveryRequest { state job { jobID } error { message } } ... on RecoveryError { message } } }' \
      "{\"key\":\"$key\"}"
    case $(text state) in
      STARTED) job=$(text jobID) && return ;;
      SENDING | UNKNOWN) sleep "$poll_seconds" ;;
      *) return ;;
    esac
  done
}

preflight() {
  ask 'query ($input: StartRecoveryInput!) { recoveryPreflight(input: $input) { __typename ... on RecoveryPreflight { verdict token findings { message } servers { findings { message } } } ... on RecoveryError { message } } }' \
    "{\"input\":$input}}"
  local verdict
  verdict=$(text verdict)
  echo "preflight: ${verdict:-$(text __typename)}"
  texts message >&2
  case $verdict in
    READY | READY_WITH_WARNINGS) input+=",\"preflightToken\":\"$(text token)\"" ;;
    *) fail 4 "Nothing was started." ;;
  esac
}

# The key makes it one start, however often it is sent.
start() {
  ask 'mutation ($input: StartRecoveryInput!) { startRecovery(input: $input) { __typename ... on StartRecoverySuccess { isReplay job { jobID } } ... on RecoveryError { message } } }' \
    "{\"input\":$input}}"
  job=$(text jobID)
  case $(text __typename) in
    StartRecoverySuccess) ;;
    OutcomeUnknownError)
      text message >&2
      find_job
      [ "$(text __typename)" = RecoveryRequest ] || fail 5 "Nobody knows whether it was started: $(text message)"
      [ -n "$job" ] || fail 4 "Nothing was started: $(text message)"
      ;;
    *) fail 4 "Nothing was started: $(text __typename): $(text message)" ;;
  esac
}

find_job
if [ -z "$job" ]; then
  preflight
  start
fi
echo "started: $job"

shown=""
while :; do
  ask 'query ($jobID: ID!) { job(jobID: $jobID) { __typename ... on Job { status outcome progress { finished total } } ... on RecoveryError { message } } }' \
    "{\"jobID\":\"$job\"}"
  outcome=$(text outcome)
  [ -n "$outcome" ] || fail 3 "The job cannot be read: $(text __typename): $(text message)"
  now="$(text status) $outcome $(grep -oE '"progress":\{[^}]*\}' <<<"$answer" | sed -E 's/.*"finished":([0-9]+),"total":([0-9]+).*/\1 of \2/')"
  [ "$now" = "$shown" ] || echo "$now"
  shown=$now
  case $outcome in
    IN_PROGRESS) sleep "$poll_seconds" ;;
    SUCCEEDED) exit 0 ;;
    FAILED) fail 1 "No server was launched: ask for recoveryReport of $job" ;;
    PARTIALLY_SUCCEEDED) fail 2 "Not every server was launched: ask for recoveryReport of $job" ;;
    *) fail 3 "Nobody can tell how $job went" ;;
  esac
done
