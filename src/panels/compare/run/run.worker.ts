import { serveJobs } from '../../../platform/jobs/serve-jobs.ts';
import { exactRunOf } from './exact-run.ts';
import { transferables } from './run-messages.ts';

serveJobs(exactRunOf, transferables);
