// What one types to start a real recovery. It names the number of servers, so that nobody types it without having looked at it, and it is
// another text for another choice, so that it cannot become a habit.

export function confirmationFor(servers: number): string {
  return `RECOVER ${servers} ${servers === 1 ? 'SERVER' : 'SERVERS'}`;
}

/** Blanks around it and the case do not count. */
export function isConfirmed(typed: string, servers: number): boolean {
  return typed.trim().replace(/\s+/g, ' ').toUpperCase() === confirmationFor(servers);
}
