// Apart from sqlite.ts, so that who knows this refusal need not load the driver.

/** Another process has the folder. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`another gateway is using ${folder}`);
    this.name = 'FolderInUse';
  }
}
