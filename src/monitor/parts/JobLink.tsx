// The address of a job's page: the scope goes with it, so that whoever is handed it is shown the job without all scopes being asked.

interface JobLinkProps {
  readonly jobID: string;
  readonly scope: string;
}

export function JobLink({ jobID, scope }: JobLinkProps) {
  return <a href={jobPath(jobID, scope)}>{jobID}</a>;
}

export function jobPath(jobID: string, scope: string): string {
  return `/monitor/jobs/${jobID}?scope=${encodeURIComponent(scope)}`;
}
