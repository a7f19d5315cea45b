// The SDK's UpdateLaunchConfiguration with the member that DRS got later: the SDK writes only what it knows, and would leave
// `recoveryMode` out without a word. https://docs.aws.amazon.com/drs/latest/APIReference/API_UpdateLaunchConfiguration.html
import {
  UpdateLaunchConfigurationCommand,
  type UpdateLaunchConfigurationCommandInput,
} from '@aws-sdk/client-drs';
import type { RecoveryMode } from '../domain/launchConfiguration.js';
import { object, text } from './mapping/readers.js';

export interface LaunchConfigurationInput extends UpdateLaunchConfigurationCommandInput {
  readonly recoveryMode?: RecoveryMode;
}

export class UpdateLaunchConfiguration extends UpdateLaunchConfigurationCommand {
  constructor({ recoveryMode, ...known }: LaunchConfigurationInput) {
    super(known);
    if (recoveryMode === undefined) return;
    // After the SDK wrote the body, and before it counts and signs it.
    this.middlewareStack.add(
      (next) => (args) => {
        addToBody(args.request, { recoveryMode });
        return next(args);
      },
      { step: 'build', priority: 'high', name: 'newerMembers' },
    );
  }
}

/** In place, as the SDK's own middlewares change a request. */
function addToBody(request: unknown, members: object): void {
  if (typeof request !== 'object' || request === null || !('body' in request))
    throw new Error('there is no body');
  const written: unknown = JSON.parse(text(request.body) ?? '');
  request.body = JSON.stringify({ ...object(written), ...members });
}
