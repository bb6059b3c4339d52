// Writes a frame of HTTP/2 or HTTP/3 as lines: one line per field or setting, or the content of the frame.
import type { StreamFrame } from '../../../engine/handshake/index.ts';
import type { RulesWords } from '../strings/en.ts';

export interface StreamLine {
	/** Holds the name of the field or setting, or null if the line is neither. */
	readonly field: string | null;
	readonly text: string;
}

export function streamLines(
	frame: StreamFrame,
	{ stream: words }: Pick<RulesWords, 'stream'>,
): readonly StreamLine[] {
	switch (frame.type) {
		case 'SETTINGS':
			return frame.settings.length === 0
				? [{ field: null, text: words.empty }]
				: frame.settings.map(([name, value]) => ({ field: name, text: `${name} = ${value}` }));
		case 'HEADERS':
			return frame.fields.map(([name, value]) => ({ field: name, text: `${name}: ${value}` }));
		case 'DATA':
			return frame.payload === ''
				? []
				: [{ field: null, text: `${words.carries}${frame.payload}` }];
		case 'RST_STREAM':
			return [{ field: null, text: words.error(frame.error) }];
	}
}

/** Returns all frames as plain text for copying. */
export function streamText(
	frames: readonly StreamFrame[],
	http: '2' | '3',
	words: Pick<RulesWords, 'stream' | 'connection'>,
): string {
	return frames
		.map((frame) => {
			const head = [
				words.connection.way(frame.from, undefined),
				frame.type,
				...('stream' in frame ? [words.stream.number(frame.stream)] : []),
				...('endStream' in frame && frame.endStream ? [words.stream.end[http]] : []),
			].join('  ');
			const lines = streamLines(frame, words).map(({ text }) => `    ${text}`);
			return [head, ...lines].join('\n');
		})
		.join('\n');
}
