// All jobs: those that run first, live, then the earlier ones.
import type { JobSummaryFragment } from '../__generated__/graphql.js';
import { feedState, isRunning, jobs, listProblems } from '../live/jobFeed.js';
import { JobLink } from '../parts/JobLink.js';
import { Problems } from '../parts/Problems.js';
import { Progress } from '../parts/Progress.js';
import { KindTag, OutcomeTag } from '../parts/Tags.js';
import { Time } from '../parts/Time.js';
import { Took } from '../parts/Took.js';

export function JobsPage() {
  const all = jobs.value;
  const running = all.filter(isRunning);
  const over = all.filter((job) => !isRunning(job));
  return (
    <>
      <h1>Jobs</h1>
      <Problems problems={listProblems.value} />
      <JobTable title="Running" jobs={running} none={noneText()} />
      <JobTable title="Over" jobs={over} none="No earlier jobs are known." />
    </>
  );
}

function noneText(): string {
  return feedState.value.kind === 'live' ? 'No job runs.' : 'Not known yet.';
}

interface JobTableProps {
  readonly title: string;
  readonly jobs: readonly JobSummaryFragment[];
  readonly none: string;
}

function JobTable({ title, jobs: listed, none }: JobTableProps) {
  return (
    <section>
      <h2>
        {title} <span class="count">{listed.length}</span>
      </h2>
      {listed.length === 0 ? (
        <p>{none}</p>
      ) : (
        <div class="scroll" role="region" aria-label={`${title} jobs`} tabIndex={0}>
          <table class="jobs">
            <thead>
              <tr>
                <th scope="col">Kind</th>
                <th scope="col">Job</th>
                <th scope="col">Scope</th>
                <th scope="col">State</th>
                <th scope="col">Servers</th>
                <th scope="col">Started</th>
                <th scope="col">Took</th>
              </tr>
            </thead>
            <tbody>
              {listed.map((job) => (
                <JobRow key={`${job.scope.name} ${job.jobID}`} job={job} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

function JobRow({ job }: { readonly job: JobSummaryFragment }) {
  return (
    <tr data-job={job.jobID}>
      <td>
        <KindTag job={job} />
      </td>
      <th scope="row">
        <JobLink jobID={job.jobID} scope={job.scope.name} />
      </th>
      <td>{job.scope.name}</td>
      <td>
        <OutcomeTag outcome={job.outcome} />
      </td>
      <td>
        <Progress progress={job.progress} />
      </td>
      <td>
        <Time at={job.creationDateTime} />
      </td>
      <td>
        <Took job={job} />
      </td>
    </tr>
  );
}
