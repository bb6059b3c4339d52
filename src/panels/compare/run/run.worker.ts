import type { RunMessage } from './run-messages.ts';
import { transferables } from './run-messages.ts';
import { RunService } from './run-service.ts';

// A message to itself comes behind those that wait, and without the 4 ms of a timer.
const turn = new MessageChannel();
const waiting: (() => void)[] = [];
turn.port1.onmessage = () => waiting.shift()?.();

const service = new RunService(
	(answer) => self.postMessage(answer, { transfer: transferables(answer) }),
	(next) => {
		waiting.push(next);
		turn.port2.postMessage(null);
	},
);

self.onmessage = ({ data }: MessageEvent<RunMessage>) => service.hear(data);
