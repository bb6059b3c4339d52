// Is the entry of the simulation worker.
import { serveJobs } from '../../../platform/jobs/serve-jobs.ts';
import { simulationWork } from './simulation-work.ts';

serveJobs(simulationWork, () => []);
