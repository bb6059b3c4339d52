// Is the entry of the worker that writes connections.
import { serveJobs } from '../../platform/jobs/serve-jobs.ts';
import { writingWork } from './writing-work.ts';

serveJobs(writingWork, (answer) => (answer.type === 'part' ? [answer.bytes.buffer] : []));
