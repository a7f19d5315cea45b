// How a command is called where this runs: from a checkout by npm's scripts, and where it is installed by its name.

const IN_CHECKOUT = {
  serve: 'npm start -- ',
  token: 'npm run --silent token -- ',
} as const;

/** What stands before the command's own words, with a space at the end. */
export function calledAs(command: keyof typeof IN_CHECKOUT): string {
  const isInstalled = import.meta.url.includes('/node_modules/');
  return isInstalled ? `npx drs-graphql-gateway ${command} ` : IN_CHECKOUT[command];
}
