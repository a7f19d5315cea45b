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


def create_client():
    return boto3.client(
        "drs",
        endpoint_url=ENDPOINT,
        region_name="us-east-1",
        aws_access_key_id="any",
        aws_secret_access_key="any",
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


def check_future_values():
    fault = json.dumps({"kind": "unknownEnums", "times": 1}).encode()
    urllib.request.urlopen(urllib.request.Request(f"{ENDPOINT}/_simulator/faults", data=fault, method="PUT")).close()
    assert drs.describe_jobs()["items"][0]["status"] == "AN_UNKNOWN_STATUS"
    passed("values that the client does not know pass as strings")


def main():
    ordinary, snapshots = check_service_and_servers()
    drill = check_drill(ordinary, snapshots)
    check_tags(drill["arn"])
    check_instances(drill)
    check_refusing_test_servers()
    check_lost_answers()
    check_failing_launch(ordinary)
    check_validation()
    check_launch_configuration(ordinary[8])
    check_replication(ordinary[8])
    check_staging_accounts()
    check_situations()
    check_future_values()
    print(f"ok - boto3 {boto3.__version__} passed")


main()
