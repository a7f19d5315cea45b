// DRS's LaunchAction and its runs -> ours. https://docs.aws.amazon.com/drs/latest/APIReference/API_LaunchAction.html
// https://docs.aws.amazon.com/drs/latest/APIReference/API_LaunchActionsStatus.html
import {
  LAUNCH_ACTION_CATEGORIES,
  LAUNCH_ACTION_PARAMETER_TYPES,
  LAUNCH_ACTION_RUN_STATUSES,
  LAUNCH_ACTION_TYPES,
  type LaunchAction,
  type LaunchActionParameter,
  type LaunchActionRun,
  type LaunchActionsStatus,
} from '../../domain/job.js';
import type { Notices } from './notices.js';
import { entries, enumOf, flag, instant, integer, object, objects, text, type Members } from './readers.js';

export function toLaunchActionsStatus(value: unknown, notices: Notices): LaunchActionsStatus | null {
  const raw = object(value);
  if (raw === null) return null;
  return {
    ssmAgentDiscoveryDatetime: instant(
      'LaunchActionsStatus.ssmAgentDiscoveryDatetime',
      raw.ssmAgentDiscoveryDatetime,
      notices,
    ),
    runs: objects(raw.runs).map((each) => toRun(each, notices)),
  };
}

function toRun(raw: Members, notices: Notices): LaunchActionRun {
  return {
    runId: text(raw.runId),
    status: enumOf('LaunchActionRunStatus', LAUNCH_ACTION_RUN_STATUSES, raw.status, notices),
    failureReason: text(raw.failureReason),
    action: toLaunchAction(raw.action, notices),
  };
}

/** Null where it is no object; every member of an action is optional. */
export function toLaunchAction(value: unknown, notices: Notices): LaunchAction | null {
  const raw = object(value);
  if (raw === null) return null;
  return {
    actionId: text(raw.actionId),
    actionCode: text(raw.actionCode),
    actionVersion: text(raw.actionVersion),
    name: text(raw.name),
    description: text(raw.description),
    type: enumOf('LaunchActionType', LAUNCH_ACTION_TYPES, raw.type, notices),
    category: enumOf('LaunchActionCategory', LAUNCH_ACTION_CATEGORIES, raw.category, notices),
    active: flag(raw.active),
    optional: flag(raw.optional),
    order: integer(raw.order),
    parameters: entries(raw.parameters).map(([name, parameter]) => toParameter(name, parameter, notices)),
  };
}

function toParameter(name: string, value: unknown, notices: Notices): LaunchActionParameter {
  const raw = object(value);
  const type = enumOf('LaunchActionParameterType', LAUNCH_ACTION_PARAMETER_TYPES, raw?.type, notices);
  return { name, value: text(raw?.value), type };
}
