// The SDK of AWS looks for its files at home, and ends the process where there is none: no HOME, and no entry in /etc/passwd.
// OpenShift runs containers so, with any user. https://docs.openshift.com/container-platform/latest/openshift_images/create-images.html
import { homedir } from 'node:os';

/** What container engines give to such a user. Not a folder for everybody, where somebody else could lay down credentials. */
const NO_HOME = '/';

/** Where the process's user is at home, or `/`: never throws. */
export function homeOf(home: string | undefined, ask: () => string = homedir): string {
  if (home !== undefined && home !== '') return home;
  try {
    return ask();
  } catch {
    return NO_HOME;
  }
}
