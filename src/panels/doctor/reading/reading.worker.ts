import { serveJobs } from '../../../platform/jobs/serve-jobs.ts';
import { readingWork } from './reading-work.ts';

serveJobs(readingWork, () => []);
