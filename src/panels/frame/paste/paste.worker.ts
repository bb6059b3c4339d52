import { serveJobs } from '../../../platform/jobs/serve-jobs.ts';
import { pasteWork } from './paste-work.ts';

serveJobs(pasteWork, () => []);
