#!/usr/bin/env bash
# Does the main job with the AWS CLI against the simulator: find servers, start a drill, watch it, clean up.
# Usage: drs_cli.sh ENDPOINT_URL. AWS chooses the CLI, by default `aws`.
set -euo pipefail

endpoint=$1
aws=${AWS:-aws}
export AWS_ACCESS_KEY_ID=any AWS_SECRET_ACCESS_KEY=any AWS_DEFAULT_REGION=us-east-1
export AWS_MAX_ATTEMPTS=1 AWS_PAGER='' AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null
unset AWS_PROFILE AWS_SESSION_TOKEN

drs() { "$aws" drs "$@" --endpoint-url "$endpoint" --output text; }
passed() { echo "ok - aws: $1"; }
failed() {
  echo "FAILED - aws: $1" >&2
  exit 1
}
expect() { [[ $2 == "$3" ]] || failed "$1: expected '$3', saw '$2'"; }

wait_for_end() {
  local deadline=$((SECONDS + 30)) status
  while ((SECONDS < deadline)); do
    status=$(drs describe-jobs --filters "jobIDs=$1" --query 'items[0].status')
    [[ $status == COMPLETED ]] && return
    sleep 0.2
  done
  failed "$1 did not end within 30 s"
}

drs initialize-service
passed 'initialize-service'

# As text the CLI prints a line per page, so the first line is the first page's.
servers=$(drs describe-source-servers --page-size 5 --query 'items[3].sourceServerID')
server=${servers%%$'\n'*}
snapshots=$(drs describe-recovery-snapshots --source-server-id "$server" --page-size 5 --query 'items[0].snapshotID')
snapshot=${snapshots%%$'\n'*}
[[ $server == s-* && $snapshot == pit-* ]] || failed "no server or snapshot: '$server' '$snapshot'"
passed "describe-source-servers and describe-recovery-snapshots find $server and $snapshot"

job=$(drs start-recovery --is-drill --tags ticket=DR-7 --query 'job.jobID' \
  --source-servers "sourceServerID=$server,recoverySnapshotID=$snapshot")
passed "start-recovery starts $job"

code=0
message=$(drs start-recovery --is-drill --source-servers sourceServerID=s-conflict000000000 2>&1) || code=$?
[[ $code == 254 || $code == 255 ]] || failed "start-recovery for a server in a job exited with $code"
[[ $message == *ConflictException* ]] || failed "start-recovery for a server in a job said: $message"
passed "start-recovery for a server in a job is a ConflictException, exit code $code"

wait_for_end "$job"
launched=$(drs describe-jobs --filters "jobIDs=$job" --query 'items[0].participatingServers[0].launchStatus')
expect 'launchStatus' "$launched" LAUNCHED
passed 'describe-jobs shows the server LAUNCHED'

last=$(drs describe-job-log-items --job-id "$job" --query 'items[-1].event')
expect 'last event' "$last" JOB_END
passed 'describe-job-log-items ends with JOB_END'

arn=$(drs describe-jobs --filters "jobIDs=$job" --query 'items[0].arn')
drs tag-resource --resource-arn "$arn" --tags reviewed=yes
drs untag-resource --resource-arn "$arn" --tag-keys ticket
expect 'tags' "$(drs list-tags-for-resource --resource-arn "$arn" --query 'tags.[reviewed,ticket]')" $'yes\tNone'
passed 'tag-resource, untag-resource and list-tags-for-resource'

instance=$(drs describe-recovery-instances --filters "sourceServerIDs=$server" --query 'items[0].recoveryInstanceID')
termination=$(drs terminate-recovery-instances --recovery-instance-ids "$instance" --query 'job.jobID')
wait_for_end "$termination"
expect 'instances' "$(drs describe-recovery-instances --filters "sourceServerIDs=$server" --query 'length(items)')" 0
passed 'terminate-recovery-instances ends the instance'

other=$(drs describe-source-servers --no-paginate --query 'items[?!recoveryInstanceId].sourceServerID | [4]')
drs update-launch-configuration --source-server-id "$other" --copy-tags >/dev/null
expect 'copyTags' "$(drs get-launch-configuration --source-server-id "$other" --query copyTags)" True
expect 'policy' "$(drs get-replication-configuration --source-server-id "$other" --query 'length(pitPolicy)')" 3
expect 'templates' "$(drs describe-replication-configuration-templates --query 'length(items)')" 1
passed 'launch and replication configurations'

state=sourceServer.dataReplicationInfo.dataReplicationState
expect 'state' "$(drs stop-replication --source-server-id "$other" --query "$state")" STOPPED
expect 'state' "$(drs start-replication --source-server-id "$other" --query "$state")" INITIATING
state=${state#sourceServer.}
expect 'state' "$(drs disconnect-source-server --source-server-id "$other" --query "$state")" DISCONNECTED
expect 'state' "$(drs retry-data-replication --source-server-id "$other" --query "$state")" INITIATING
passed 'stop-replication, start-replication, disconnect-source-server and retry-data-replication'

account=$(drs list-staging-accounts --max-results 5 --query 'accounts[0].accountID')
staging=$(drs list-extensible-source-servers --staging-account-id "$account" --query 'items[0].arn')
extended=$(drs create-extended-source-server --source-server-arn "$staging" --query 'sourceServer.stagingArea.status')
expect 'staging area' "$extended" EXTENDED
passed 'list-staging-accounts, list-extensible-source-servers and create-extended-source-server'

drs delete-job --job-id "$job"
expect 'jobs' "$(drs describe-jobs --filters "jobIDs=$job" --query 'length(items)')" 0
passed 'delete-job'

recovered=$(drs describe-source-servers --query 'items[?!sourceCloudProperties].sourceServerID | [0]')
job=$(drs start-recovery --no-is-drill --source-servers "sourceServerID=$recovered" --query 'job.jobID')
wait_for_end "$job"
instance=$(drs describe-recovery-instances --filters "sourceServerIDs=$recovered" --query 'items[0].recoveryInstanceID')
failback_state() {
  drs describe-recovery-instances --filters "recoveryInstanceIDs=$instance" --query 'items[0].failback.state'
}
deadline=$((SECONDS + 30))
until [[ $(failback_state) == FAILBACK_READY_FOR_LAUNCH ]]; do
  ((SECONDS < deadline)) || failed "$instance is not ready to fail back after 30 s: $(failback_state)"
done
failback=$(drs start-failback-launch --recovery-instance-ids "$instance" --query 'job.jobID')
wait_for_end "$failback"
expect 'failback state' "$(failback_state)" FAILBACK_COMPLETED
passed 'start-failback-launch fails an instance back'

drs stop-failback --recovery-instance-id "$instance"
expect 'failback state' "$(failback_state)" FAILBACK_NOT_STARTED
passed 'stop-failback'

drs update-failback-replication-configuration --recovery-instance-id "$instance" --bandwidth-throttling 50
throttling=$(drs get-failback-replication-configuration --recovery-instance-id "$instance" --query bandwidthThrottling)
expect 'bandwidthThrottling' "$throttling" 50
passed 'update-failback-replication-configuration and get-failback-replication-configuration'

drs disconnect-recovery-instance --recovery-instance-id "$instance"
drs delete-recovery-instance --recovery-instance-id "$instance"
expect 'instances' "$(drs describe-recovery-instances --filters "sourceServerIDs=$recovered" --query 'length(items)')" 0
passed 'disconnect-recovery-instance and delete-recovery-instance'

code=0
message=$(drs reverse-replication --recovery-instance-id "$instance" 2>&1) || code=$?
[[ $message == *ResourceNotFoundException* ]] || failed "reverse-replication of what is gone said: $message ($code)"
passed "reverse-replication of what is gone is a ResourceNotFoundException, exit code $code"

# A session of the second account, as three words.
session=$("$aws" sts assume-role --role-arn arn:aws:iam::210987654321:role/drs-gateway --role-session-name cli \
  --query 'Credentials.[AccessKeyId,SecretAccessKey,SessionToken]' --endpoint-url "$endpoint" --output text)
read -r key secret token <<<"$session"
elsewhere=$(AWS_ACCESS_KEY_ID=$key AWS_SECRET_ACCESS_KEY=$secret AWS_SESSION_TOKEN=$token \
  drs describe-source-servers --query 'items[0].arn' --region eu-west-1)
[[ $elsewhere == arn:aws:drs:eu-west-1:210987654321:source-server/s-* ]] || failed "the role saw: $elsewhere"
passed 'sts assume-role leads to the servers of another account'

echo "ok - $("$aws" --version 2>&1) passed"
