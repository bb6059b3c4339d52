// The worker’s side of the jobs. The script of a worker calls `serveJobs` once with its work.
import type { JobAnswer, JobMessage, JobNews, Work } from './job-messages.ts';
import { JobService } from './job-service.ts';

/**
 * Does jobs for the page from now on.
 * @param transferables returns the buffers of a message that are transferred instead of copied
 */
export function serveJobs<Request, News extends JobNews>(
	work: Work<Request, News>,
	transferables: (answer: JobAnswer<News>) => Transferable[],
): void {
	// A message to itself arrives after those that already wait, and without the 4 ms that browsers add to
	// nested timers.
	const channel = new MessageChannel();
	const waiting: (() => void)[] = [];
	channel.port1.onmessage = () => waiting.shift()?.();
	const service = new JobService<Request, News>(
		work,
		(answer) => self.postMessage(answer, { transfer: transferables(answer) }),
		(next) => {
			waiting.push(next);
			channel.port2.postMessage(null);
		},
	);
	self.onmessage = ({ data }: MessageEvent<JobMessage<Request>>) => service.receive(data);
}
