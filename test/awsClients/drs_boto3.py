"""Shows that boto3 works against the simulator: every operation, and every test server. Prints one line per check.

Usage: drs_boto3.py ENDPOINT_URL. The endpoint is always given: Debian's boto3 ignores AWS_ENDPOINT_URL and would call AWS.
"""

import json
import re
import sys
import time
import urllib.request

import boto3
import botocore.exceptions
from botocore.config import Config

ENDPOINT = sys.argv[1]
DEADLINE_SECONDS = 20
ENDLESS_JOB = "drsjob-conflict000000000"
FIRST_ACCOUNT = "123456789012"
SECOND_ACCOUNT = "210987654321"


def create_client(service="drs", region="us-east-1", credentials=None):
    """`credentials` are those of AssumeRole's answer; without them nobody's in particular."""
    keys = credentials or {"AccessKeyId": "any", "SecretAccessKey": "any"}
    return boto3.client(
        service,
        endpoint_url=ENDPOINT,
        region_name=region,
        aws_access_key_id=keys["AccessKeyId"],
        aws_secret_access_key=keys["SecretAccessKey"],
        aws_session_token=keys.get("SessionToken"),
        config=Config(retries={"total_max_attempts": 1}),
    )


drs = create_client()


def passed(name):
    print(f"ok - boto3: {name}")


def expect_error(code, status, call, *arguments):
    try:
        call(*arguments)
    except botocore.exceptions.ClientError as error:
        assert error.response["Error"]["Code"] == code, error.response
        assert error.response["ResponseMetadata"]["HTTPStatusCode"] == status, error.response
        assert error.response["ResponseMetadata"]["RequestId"], error.response
        return error.response
    raise AssertionError(f"{code} was expected")


def start(*ids, **more):
    return drs.start_recovery(sourceServers=[{"sourceServerID": i} for i in ids], **more)


def find_job(job_id):
    return drs.describe_jobs(filters={"jobIDs": [job_id]})["items"][0]


def wait_for_end(job_id):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline:
        job = find_job(job_id)
        if job["status"] == "COMPLETED":
            return job
        time.sleep(0.1)
    raise AssertionError(f"{job_id} did not end within {DEADLINE_SECONDS} s")


def all_pages(operation, **arguments):
    pages = drs.get_paginator(operation).paginate(PaginationConfig={"PageSize": 5}, **arguments)
    return [item for page in pages for item in page["items"]]


def check_service_and_servers():
    assert drs.initialize_service()["ResponseMetadata"]["HTTPStatusCode"] == 204
    passed("InitializeService answers 204")

    servers = all_pages("describe_source_servers")
    ids = [server["sourceServerID"] for server in servers]
    ordinary = [i for i in ids if re.fullmatch("s-[0-9a-f]{17}", i)]
    assert len(set(ids)) == len(ids) and len(ordinary) == 24 and len(ids) == 42, ids
    assert all(server["sourceProperties"]["disks"][0]["bytes"] > 2**31 for server in servers)
    passed("DescribeSourceServers pages through all servers, with byte counts beyond 32 bits")

    snapshots = all_pages("describe_recovery_snapshots", sourceServerID=ordinary[0])
    assert len(snapshots) > 5 and re.fullmatch("pit-[0-9a-f]{17}", snapshots[0]["snapshotID"])
    ascending = drs.describe_recovery_snapshots(sourceServerID=ordinary[0], order="ASC")["items"]
    assert [s["timestamp"] for s in ascending] == sorted(s["timestamp"] for s in ascending)
    passed("DescribeRecoverySnapshots pages and orders")
    return ordinary, snapshots


def check_drill(ordinary, snapshots):
    answer = drs.start_recovery(
        isDrill=True,
        sourceServers=[
            {"sourceServerID": ordinary[0], "recoverySnapshotID": snapshots[0]["snapshotID"]},
            {"sourceServerID": ordinary[1]},
        ],
        tags={"ticket": "DR-7"},
    )
    job = answer["job"]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 202
    assert job["status"] == "PENDING" and job["initiatedBy"] == "START_DRILL" and "endDateTime" not in job
    assert job["tags"] == {"ticket": "DR-7", "resourceArn": job["arn"]}
    passed("StartRecovery answers 202 with a PENDING drill")

    response = expect_error("ConflictException", 409, start, ordinary[1])
    assert response["Error"]["Message"].startswith("One or more of the Source Servers"), response
    passed("StartRecovery for a server in a job is a ConflictException")

    ended = wait_for_end(job["jobID"])
    assert [s["launchStatus"] for s in ended["participatingServers"]] == ["LAUNCHED", "LAUNCHED"]
    assert ended["endDateTime"] > ended["creationDateTime"]
    assert [j["jobID"] for j in drs.describe_jobs()["items"]][-4] == ENDLESS_JOB  # beside three that ended before
    passed("DescribeJobs shows the job until it is COMPLETED with both servers LAUNCHED")

    log = all_pages("describe_job_log_items", jobID=job["jobID"])
    events = [item["event"] for item in log]
    assert events[0] == "JOB_START" and events[-1] == "JOB_END" and events.count("SNAPSHOT_END") == 1, events
    assert [item["logDateTime"] for item in log] == sorted(item["logDateTime"] for item in log)
    passed("DescribeJobLogItems tells the drill in order of time")
    return ended


def check_instances(job):
    ids = [server["recoveryInstanceID"] for server in job["participatingServers"]]
    instances = drs.describe_recovery_instances(filters={"recoveryInstanceIDs": ids})["items"]
    assert all(i["ec2InstanceState"] == "RUNNING" and i["isDrill"] for i in instances) and len(instances) == 2
    passed("DescribeRecoveryInstances shows what was launched")

    termination = drs.terminate_recovery_instances(recoveryInstanceIDs=ids)
    assert termination["ResponseMetadata"]["HTTPStatusCode"] == 200
    ended = wait_for_end(termination["job"]["jobID"])
    assert {s["launchStatus"] for s in ended["participatingServers"]} == {"TERMINATED"}
    assert drs.describe_recovery_instances(filters={"recoveryInstanceIDs": ids})["items"] == []
    passed("TerminateRecoveryInstances makes a job, and the instances disappear")


def check_tags(arn):
    drs.tag_resource(resourceArn=arn, tags={"a b/c": "1", "gone": "2"})
    drs.untag_resource(resourceArn=arn, tagKeys=["gone", "not there"])
    tags = drs.list_tags_for_resource(resourceArn=arn)["tags"]
    assert tags == {"ticket": "DR-7", "resourceArn": arn, "a b/c": "1"}, tags
    passed("TagResource, UntagResource and ListTagsForResource work on a job")


def check_refusing_test_servers():
    refusals = [
        ("s-conflict000000000", "ConflictException", 409),
        ("s-quotaexceeded0000", "ServiceQuotaExceededException", 402),
        ("s-throttled00000000", "ThrottlingException", 429),
        ("s-uninitialized0000", "UninitializedAccountException", 400),
        ("s-internalerror0000", "InternalServerException", 500),
        ("s-invalid0000000000", "ValidationException", 400),
        ("s-accessdenied00000", "AccessDeniedException", 403),
        ("s-notfound000000000", "ResourceNotFoundException", 404),
    ]
    before = len(drs.describe_jobs()["items"])
    for server, code, status in refusals:
        expect_error(code, status, start, server)
        assert issubclass(getattr(drs.exceptions, code), botocore.exceptions.ClientError)
        passed(f"{server} is a {code}")
    assert len(drs.describe_jobs()["items"]) == before
    passed("none of the refusals created a job")


def check_lost_answers():
    for server, jobs_created in (("s-noanswer000000000", 0), ("s-lostanswer0000000", 1)):
        before = len(drs.describe_jobs()["items"])
        try:
            start(server)
        except (botocore.exceptions.ConnectionClosedError, botocore.exceptions.EndpointConnectionError):
            assert len(drs.describe_jobs()["items"]) == before + jobs_created
            passed(f"{server} breaks the connection and creates {jobs_created} jobs")
            continue
        raise AssertionError(f"{server} answered")


def check_failing_launch(ordinary):
    job = start(ordinary[2], "s-launchfails000000", isDrill=True)["job"]
    ended = wait_for_end(job["jobID"])
    assert [s["launchStatus"] for s in ended["participatingServers"]] == ["LAUNCHED", "FAILED"]
    failures = [i for i in all_pages("describe_job_log_items", jobID=job["jobID"]) if i["event"] == "LAUNCH_FAILED"]
    assert "InsufficientInstanceCapacity" in failures[0]["eventData"]["rawError"]
    passed("s-launchfails000000 fails beside a server that launches, and the job is COMPLETED")


def wait_until(what, look):
    deadline = time.monotonic() + DEADLINE_SECONDS
    while time.monotonic() < deadline:
        if look():
            return
        time.sleep(0.1)
    raise AssertionError(f"{what} did not come true within {DEADLINE_SECONDS} s")


def find_instance(instance_id):
    return drs.describe_recovery_instances(filters={"recoveryInstanceIDs": [instance_id]})["items"][0]


def wait_for_failback(instance_id, state):
    wait_until(f"{instance_id} is {state}", lambda: find_instance(instance_id)["failback"]["state"] == state)


def recover_one(from_aws):
    servers = [s for s in all_pages("describe_source_servers") if re.fullmatch("s-[0-9a-f]{17}", s["sourceServerID"])]
    server = next(s["sourceServerID"] for s in servers if ("sourceCloudProperties" in s) == from_aws)
    job = wait_for_end(start(server)["job"]["jobID"])
    return server, job["participatingServers"][0]["recoveryInstanceID"]


def check_failback():
    server, instance = recover_one(from_aws=False)
    wait_for_failback(instance, "FAILBACK_READY_FOR_LAUNCH")
    replication = find_instance(instance)["dataReplicationInfo"]
    assert replication["dataReplicationState"] == "CONTINUOUS", replication
    assert {s["status"] for s in replication["dataReplicationInitiation"]["steps"]} == {"SUCCEEDED"}, replication
    passed("DescribeRecoveryInstances shows a recovered server become ready to fail back")

    answer = drs.start_failback_launch(recoveryInstanceIDs=[instance], tags={"ticket": "DR-8"})
    job = answer["job"]
    assert answer["ResponseMetadata"]["HTTPStatusCode"] == 200
    assert job["type"] == "LAUNCH" and job["initiatedBy"] == "FAILBACK" and job["tags"]["ticket"] == "DR-8", job
    expect_error("ConflictException", 409, lambda: drs.terminate_recovery_instances(recoveryInstanceIDs=[instance]))
    ended = wait_for_end(job["jobID"])
    assert [s["launchStatus"] for s in ended["participatingServers"]] == ["LAUNCHED"], ended
    assert find_instance(instance)["failback"]["state"] == "FAILBACK_COMPLETED"
    assert find_instance(instance)["failback"]["failbackJobID"] == job["jobID"]
    passed("StartFailbackLaunch makes a job, and the instance has failed back")
    return server, instance


def check_letting_go(server, instance):
    of = {"recoveryInstanceID": instance}
    drs.update_failback_replication_configuration(bandwidthThrottling=50, usePrivateIP=True, **of)
    configuration = drs.get_failback_replication_configuration(**of)
    assert (configuration["bandwidthThrottling"], configuration["usePrivateIP"]) == (50, True), configuration
    passed("GetFailbackReplicationConfiguration shows what UpdateFailbackReplicationConfiguration changed")

    drs.stop_failback(**of)
    assert find_instance(instance)["failback"]["state"] == "FAILBACK_NOT_STARTED"
    passed("StopFailback takes the failback back")

    expect_error("ConflictException", 409, lambda: drs.delete_recovery_instance(**of))
    drs.disconnect_recovery_instance(**of)
    assert find_instance(instance)["dataReplicationInfo"]["dataReplicationState"] == "DISCONNECTED"
    drs.delete_recovery_instance(**of)
    assert drs.describe_recovery_instances(filters={"sourceServerIDs": [server]})["items"] == []
    expect_error("ResourceNotFoundException", 404, lambda: drs.stop_failback(**of))
    passed("DeleteRecoveryInstance deletes after DisconnectRecoveryInstance, not before")


def check_reversed_replication():
    server, instance = recover_one(from_aws=True)
    arn = drs.reverse_replication(recoveryInstanceID=instance)["reversedDirectionSourceServerArn"]
    filters = {"sourceServerIDs": [server, arn.split("/")[1]]}
    original, backwards = drs.describe_source_servers(filters=filters)["items"]
    assert (original["replicationDirection"], backwards["replicationDirection"]) == ("FAILOVER", "FAILBACK")
    assert original["reversedDirectionSourceServerArn"] == backwards["arn"] == arn
    assert backwards["reversedDirectionSourceServerArn"] == original["arn"]
    wait_for_failback(instance, "FAILBACK_READY_FOR_LAUNCH")
    backwards = drs.describe_source_servers(filters=filters)["items"][1]
    assert backwards["dataReplicationInfo"]["dataReplicationState"] == "CONTINUOUS"
    expect_error("ConflictException", 409, lambda: drs.reverse_replication(recoveryInstanceID=instance))
    passed("ReverseReplication makes a source server that replicates the other way")


def check_validation():
    response = expect_error("ValidationException", 400, start, "s-!" + "0" * 16)
    assert response["reason"] == "fieldValidationFailed", response
    assert response["fieldList"][0]["name"] == "sourceServers.0.sourceServerID", response
    passed("a malformed id is a ValidationException that names the field")


def check_launch_configuration(server):
    before = drs.get_launch_configuration(sourceServerID=server)
    after = drs.update_launch_configuration(sourceServerID=server, copyTags=True, licensing={"osByol": False})
    assert before["ec2LaunchTemplateID"].startswith("lt-") and not before["copyTags"], before
    assert (after["copyTags"], after["licensing"], after["name"]) == (True, {"osByol": False}, before["name"]), after
    assert drs.get_launch_configuration(sourceServerID=server)["copyTags"]
    assert "ec2LaunchTemplateID" not in drs.get_launch_configuration(sourceServerID="s-notemplate0000000")
    passed("GetLaunchConfiguration and UpdateLaunchConfiguration")

    replication = drs.get_replication_configuration(sourceServerID=server)
    [template] = all_pages("describe_replication_configuration_templates")
    assert replication["pitPolicy"] == template["pitPolicy"] and len(template["pitPolicy"]) == 3, template
    drs.tag_resource(resourceArn=template["arn"], tags={"owner": "dr"})
    assert drs.describe_replication_configuration_templates()["items"][0]["tags"] == {"owner": "dr"}
    passed("GetReplicationConfiguration and DescribeReplicationConfigurationTemplates, whose template takes tags")


def state_of(server):
    [found] = drs.describe_source_servers(filters={"sourceServerIDs": [server]})["items"]
    return found["dataReplicationInfo"]["dataReplicationState"]


def check_replication(server):
    stopped = drs.stop_replication(sourceServerID=server)["sourceServer"]
    assert stopped["dataReplicationInfo"]["dataReplicationState"] == "STOPPED"
    assert drs.describe_recovery_snapshots(sourceServerID=server)["items"] == []
    expect_error("ConflictException", 409, lambda: drs.stop_replication(sourceServerID=server))
    drs.start_replication(sourceServerID=server)
    deadline = time.monotonic() + DEADLINE_SECONDS
    while state_of(server) != "CONTINUOUS":
        assert time.monotonic() < deadline, state_of(server)
        time.sleep(0.1)
    passed("StopReplication and StartReplication: a server is stopped and replicates again")

    disconnected = drs.disconnect_source_server(sourceServerID=server)
    assert disconnected["dataReplicationInfo"]["dataReplicationState"] == "DISCONNECTED"
    retried = drs.retry_data_replication(sourceServerID=server)
    assert retried["dataReplicationInfo"]["dataReplicationState"] == "INITIATING"
    passed("DisconnectSourceServer and RetryDataReplication")


def check_staging_accounts():
    [account] = drs.list_staging_accounts(maxResults=5)["accounts"]
    extensible = all_pages("list_extensible_source_servers", stagingAccountID=account["accountID"])
    created = drs.create_extended_source_server(sourceServerArn=extensible[0]["arn"], tags={"owner": "dr"})
    assert created["ResponseMetadata"]["HTTPStatusCode"] == 201
    assert created["sourceServer"]["stagingArea"]["status"] == "EXTENDED"
    left = drs.list_extensible_source_servers(stagingAccountID=account["accountID"])["items"]
    assert [s["arn"] for s in left] == [s["arn"] for s in extensible[1:]] and len(left) == 2, left
    passed("ListStagingAccounts, ListExtensibleSourceServers and CreateExtendedSourceServer")


def check_situations():
    states = {
        "s-stalled0000000000": "STALLED",
        "s-initialsync000000": "INITIAL_SYNC",
        "s-nosnapshots000000": "CONTINUOUS",
        "s-lagging0000000000": "BACKLOG",
    }
    assert {server: state_of(server) for server in states} == states
    job = start(*states, isDrill=True)["job"]
    ended = wait_for_end(job["jobID"])
    statuses = {s["sourceServerID"]: s["launchStatus"] for s in ended["participatingServers"]}
    failed = [server for server, status in statuses.items() if status != "LAUNCHED"]
    assert failed == ["s-initialsync000000"], statuses
    log = all_pages("describe_job_log_items", jobID=job["jobID"])
    events = {(i["eventData"].get("sourceServerID"), i["event"]) for i in log}
    assert ("s-stalled0000000000", "USING_PREVIOUS_SNAPSHOT") in events, events
    assert ("s-initialsync000000", "SNAPSHOT_FAIL") in events, events
    passed("servers that are stalled, without snapshots or lagging launch; one in its initial sync fails")

    past = find_job("drsjob-recovered00000000")
    [instance] = drs.describe_recovery_instances(filters={"sourceServerIDs": ["s-recovered00000000"]})["items"]
    assert instance["jobID"] == past["jobID"] and past["status"] == "COMPLETED" and not instance["isDrill"]
    passed("s-recovered00000000 has an instance of a job of the past")

    assert drs.delete_job(jobID=job["jobID"])["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert drs.describe_jobs(filters={"jobIDs": [job["jobID"]]})["items"] == []
    expect_error("ConflictException", 409, lambda: drs.delete_job(jobID=ENDLESS_JOB))
    passed("DeleteJob deletes jobs that have ended only")


def control(method, path, content=None):
    data = None if content is None else json.dumps(content).encode()
    urllib.request.urlopen(urllib.request.Request(f"{ENDPOINT}/_simulator{path}", data=data, method=method)).close()


def check_future_values():
    control("PUT", "/faults", {"kind": "unknownEnums", "times": 1})
    assert drs.describe_jobs()["items"][0]["status"] == "AN_UNKNOWN_STATUS"
    passed("values that the client does not know pass as strings")


def assume(role, session="boto3", **more):
    arn = f"arn:aws:iam::{SECOND_ACCOUNT}:role/{role}"
    answer = create_client("sts").assume_role(RoleArn=arn, RoleSessionName=session, **more)
    return answer["Credentials"]


def server_ids(client):
    return {server["sourceServerID"] for server in client.describe_source_servers()["items"]}


def check_roles():
    credentials = assume("drs-gateway")
    identity = create_client("sts", credentials=credentials).get_caller_identity()
    assert identity["Account"] == SECOND_ACCOUNT, identity
    assert identity["Arn"].endswith(":assumed-role/drs-gateway/boto3"), identity
    assert create_client("sts").get_caller_identity()["Account"] == FIRST_ACCOUNT
    passed("AssumeRole lends credentials of the second account")

    assume("drs-gateway-external", ExternalId="drs-gateway-external-id")
    response = expect_error("AccessDenied", 403, assume, "drs-gateway-external")
    assert "is not authorized to perform: sts:AssumeRole on resource: " in response["Error"]["Message"], response
    expect_error("AccessDenied", 403, assume, "drs-gateway-denied")
    expect_error("ValidationError", 400, lambda: assume("drs-gateway", DurationSeconds=43201))
    passed("AssumeRole wants the external id, and refuses what STS refuses")
    return credentials


def check_accounts_and_regions(credentials):
    second = create_client(credentials=credentials)
    here, there = server_ids(drs), server_ids(second)
    assert here & there == {i for i in here if not re.fullmatch("s-[0-9a-f]{17}", i)}, here & there
    assert len(here - there) == 24 and len(there - here) == 24
    assert f":{SECOND_ACCOUNT}:" in second.describe_source_servers()["items"][0]["arn"]
    assert not (here - there) & server_ids(create_client(region="eu-west-1"))
    passed("each account has servers of its own in each region")

    fresh = create_client(region="af-south-1", credentials=credentials)
    expect_error("UninitializedAccountException", 400, fresh.describe_source_servers)
    assert fresh.initialize_service()["ResponseMetadata"]["HTTPStatusCode"] == 204
    assert len(server_ids(fresh)) == len(here)
    expect_error("UninitializedAccountException", 400, create_client(region="af-south-1").describe_jobs)
    passed("af-south-1 works for an account once it has called InitializeService")

    control("DELETE", "/sessions")
    expect_error("ExpiredTokenException", 403, second.describe_jobs)
    unknown = {**credentials, "SessionToken": "unknown"}
    expect_error("UnrecognizedClientException", 403, create_client(credentials=unknown).describe_jobs)
    server_ids(create_client(credentials=assume("drs-gateway")))
    passed("an expired session is an ExpiredTokenException, and a new one works")


def main():
    ordinary, snapshots = check_service_and_servers()
    drill = check_drill(ordinary, snapshots)
    check_tags(drill["arn"])
    check_instances(drill)
    check_refusing_test_servers()
    check_lost_answers()
    check_failing_launch(ordinary)
    check_accounts_and_regions(check_roles())
    check_letting_go(*check_failback())
    check_reversed_replication()
    check_validation()
    check_launch_configuration(ordinary[8])
    check_replication(ordinary[8])
    check_staging_accounts()
    check_situations()
    check_future_values()
    print(f"ok - boto3 {boto3.__version__} passed")


main()
