#!/usr/bin/env python3
"""Starts a drill, once, and watches it to its end over cuts. See README.md for settings and exit codes."""

import asyncio
import json
import os
import random
import re
import sys
import time
import urllib.error
import urllib.request
import uuid

import websockets

URL = os.environ.get("GATEWAY_URL", "http://127.0.0.1:4000") + "/graphql"
TOKEN = os.environ.get("GATEWAY_TOKEN", "")
KEY = os.environ.get("IDEMPOTENCY_KEY") or str(uuid.uuid4())
EXIT_CODES = {"SUCCEEDED": 0, "FAILED": 1, "PARTIALLY_SUCCEEDED": 2}
UNDETERMINED = 3
ATTEMPTS = 6

START = """mutation Start($input: StartRecoveryInput!) {
  startRecovery(input: $input) {
    __typename
    ... on StartRecoverySuccess { isReplay job { jobID } }
    ... on RecoveryError { message isRetryable }
  }
}"""

REQUEST = """query Request($key: String!) {
  recoveryRequest(idempotencyKey: $key) {
    __typename
    ... on RecoveryRequest { state job { jobID } error { message } }
    ... on RecoveryError { message }
  }
}"""

WATCH = """subscription Watch($jobID: ID!, $after: String) {
  jobUpdates(jobID: $jobID, after: $after) {
    __typename
    ... on JobUpdate {
      cursor observedAt isFinal isResync
      job { jobID status outcome progress { finished total } }
      changes {
        __typename
        ... on JobStatusChange { status }
        ... on ServerLaunchStatusChange { sourceServerID launchStatus rawLaunchStatus }
        ... on JobLogItemAdded { logItem { event rawEvent logDateTime } }
      }
    }
    ... on JobStreamStale { staleSince nextAttemptAt error { message } }
    ... on RecoveryError { message }
  }
}"""


class Refused(Exception):
    """Coming back is of no use."""

    def __init__(self, exit_code, message):
        super().__init__(message)
        self.exit_code = exit_code


def login():
    return {"authorization": f"Bearer {TOKEN}"} if TOKEN else {}


def wait_seconds(attempt):
    """Longer with each attempt, and never for two clients alike: they all come back after the same cut."""
    return min(10, 0.5 * 2**attempt) * random.uniform(0.5, 1.5)


def ask(query, variables):
    """Asks until there is an answer. Whatever is sent twice here is safe: queries, and a start with its key."""
    body = json.dumps({"query": query, "variables": variables}).encode()
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json", **login()}
    for attempt in range(ATTEMPTS):
        try:
            request = urllib.request.Request(URL, body, headers)
            with urllib.request.urlopen(request, timeout=60) as response:
                answer = json.load(response)
            if answer.get("errors"):
                raise Refused(70, answer["errors"][0]["message"])
            return answer["data"]
        except urllib.error.HTTPError as error:
            if error.code != 429 and error.code < 500:
                code = 77 if error.code == 401 else 70
                raise Refused(code, f"HTTP {error.code}: {error.read().decode(errors='replace')}") from error
            print(f"HTTP {error.code}", file=sys.stderr)
        except (OSError, ValueError) as error:
            print(f"cut: {error}", file=sys.stderr)
        time.sleep(wait_seconds(attempt))
    raise Refused(69, f"The gateway does not answer. Run this again with IDEMPOTENCY_KEY={KEY}: it starts once.")


def start(source_server_ids):
    """Gives the id of the job."""
    servers = [{"sourceServerID": each} for each in source_server_ids]
    drill = {"isDrill": True, "sourceServers": servers, "idempotencyKey": KEY, "reason": "A drill by drill.py"}
    result = ask(START, {"input": drill})["startRecovery"]
    kind = result["__typename"]
    if kind == "StartRecoverySuccess":
        return result["job"]["jobID"]
    print(f"{kind}: {result['message']}", file=sys.stderr)
    if kind == "OutcomeUnknownError":
        return job_of_request()
    raise Refused(4, "Nothing was started.")


def job_of_request():
    """Waits until it is known what became of the start."""
    while True:
        request = ask(REQUEST, {"key": KEY})["recoveryRequest"]
        state = request.get("state")
        if state == "STARTED":
            return request["job"]["jobID"]
        if state == "RELEASED":
            raise Refused(4, f"Nothing was started: {(request['error'] or {}).get('message')}")
        if state is None:
            raise Refused(5, f"Nobody knows whether it was started: {request['message']}")
        time.sleep(2)


async def watch(job_id):
    """Tells each event once, over cuts, and gives the exit code once the job is over."""
    cursor, attempt = None, 0
    while True:
        try:
            async for event in events(job_id, cursor):
                attempt = 0
                if event["__typename"] == "JobStreamStale":
                    print(f"not fresh since {event['staleSince']}: {event['error']['message']}", file=sys.stderr)
                    continue
                if event["__typename"] != "JobUpdate":
                    raise Refused(70, f"{event['__typename']}: {event['message']}")
                print(json.dumps(event), flush=True)
                cursor = event["cursor"]
                if event["isFinal"]:
                    return EXIT_CODES.get(event["job"]["outcome"], UNDETERMINED)
        except websockets.ConnectionClosed as closed:
            # The gateway's own codes. 10.4 has them on the error itself, later versions in what was received.
            code = closed.rcvd.code if closed.rcvd else 1006
            if code == 4403:
                raise Refused(77, f"The gateway wants another token: {closed.rcvd.reason}") from closed
            print(f"cut: {code}", file=sys.stderr)
        except (OSError, asyncio.TimeoutError, websockets.InvalidHandshake, websockets.InvalidMessage) as error:
            print(f"cut: {error!r}", file=sys.stderr)
        await asyncio.sleep(wait_seconds(attempt))
        attempt += 1


async def events(job_id, after):
    """One subscription over a socket of its own, by the protocol graphql-transport-ws of graphql-ws."""
    url = re.sub("^http", "ws", URL)
    async with websockets.connect(url, subprotocols=["graphql-transport-ws"]) as socket:
        await socket.send(json.dumps({"type": "connection_init", "payload": login()}))
        async for text in socket:
            message = json.loads(text)
            kind = message["type"]
            if kind == "connection_ack":
                payload = {"query": WATCH, "variables": {"jobID": job_id, "after": after}}
                await socket.send(json.dumps({"id": "1", "type": "subscribe", "payload": payload}))
            elif kind == "ping":
                await socket.send(json.dumps({"type": "pong"}))
            elif kind == "error":
                raise Refused(70, message["payload"][0]["message"])
            elif kind == "complete":
                return
            elif kind == "next":
                if message["payload"].get("errors"):
                    raise Refused(70, message["payload"]["errors"][0]["message"])
                yield message["payload"]["data"]["jobUpdates"]


def main(source_server_ids):
    if not source_server_ids:
        print("usage: drill.py <sourceServerID> ...", file=sys.stderr)
        return 64
    try:
        job_id = start(source_server_ids)
        print(f"{job_id} runs under the key {KEY}", file=sys.stderr)
        return asyncio.run(watch(job_id))
    except Refused as refused:
        print(refused, file=sys.stderr)
        return refused.exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
