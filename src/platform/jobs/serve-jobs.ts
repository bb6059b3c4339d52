// A worker's side: its script calls this once, with the work that it does.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';
import { JobService } from './job-service.ts';

/** @param transferables what of an answer is handed over instead of copied */
export function serveJobs<Request, News extends JobNews>(
	work: Work<Request, News>,
	transferables: (answer: JobAnswer<News>) => Transferable[],
): void {
	// A message to itself comes behind those that wait, and without the 4 ms of a timer.
	const turn = new MessageChannel();
	const waiting: (() => void)[] = [];
	turn.port1.onmessage = () => waiting.shift()?.();
	const service = new JobService<Request, News>(
		work,
		(answer) => self.postMessage(answer, { transfer: transferables(answer) }),
		(next) => {
			waiting.push(next);
			turn.port2.postMessage(null);
		},
	);
	self.onmessage = ({ data }: MessageEvent<JobMessage<Request>>) => service.hear(data);
}
