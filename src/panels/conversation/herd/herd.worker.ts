// Is the entry of the herd’s worker.
import { serveJobs } from '../../../platform/jobs/serve-jobs.ts';
import { herdWork } from './herd-work.ts';

serveJobs(herdWork, () => []);
