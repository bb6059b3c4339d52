// Writes a connection as plain text for copying.
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import type { RulesWords } from '../strings/en.ts';
import type { ConnectionReading, StepReading } from './connection-reading.ts';

export function transcriptText(
	{ steps, several }: ConnectionReading,
	words: RulesWords['connection'],
): string {
	return steps
		.map((reading) => {
			const { step } = reading;
			const who = 'by' in step ? words.way(step.by, step.hop) : '';
			const which = several ? words.nth(step.connection ?? 0) : '';
			const when = [words.time(step.at), which, who].filter(Boolean).join('  ');
			return `${when}\n${indented(didText(reading, words))}`;
		})
		.join('\n');
}

function didText({ step, head, parts }: StepReading, words: RulesWords['connection']): string {
	if (head) return latin1Text(head).replaceAll('\r\n', '\n').trimEnd();
	const frames = parts.map((part) => `${hexText(part.bytes)}  ${words.frame(part)}`);
	if (frames.length === 0) {
		const app = 'by' in step && !('tcp' in step) ? `${words.application(step.by)} ` : '';
		return app + words.action(step);
	}
	const times = 'times' in step && step.times ? [words.times(step.times)] : [];
	return [...frames, ...times].join('\n');
}

function indented(text: string): string {
	return text.replace(/^/gm, '    ');
}
