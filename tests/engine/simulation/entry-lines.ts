import { hexText, latin1Text } from '../../../src/engine/bytes/index.ts';
import type { ConnectionEnding, Timeline } from '../../../src/engine/simulation/index.ts';
import { eventText } from '../endpoint/played.ts';

/**
 * Returns a timeline as lines for tables: time, side, event. Segments of TCP itself only if `tcp` is true.
 */
export function entryLines({ entries }: Timeline, { tcp = false } = {}): readonly string[] {
	return entries.flatMap(({ at, occurrence }): readonly string[] => {
		const line = (...words: readonly (string | number)[]) => [`${at} ${words.join(' ')}`];
		switch (occurrence.type) {
			case 'left':
			case 'came': {
				const { kind, bytes } = occurrence.segment;
				if (kind !== 'data' && !tcp) return [];
				const [head] = /^[A-Z][^\r]*(?=\r\n)/.exec(latin1Text(bytes)) ?? [];
				const what = kind === 'data' ? (head ?? hexText(bytes)) : kind;
				const ignored = occurrence.type === 'came' && occurrence.ignored ? ['ignored'] : [];
				return line(
					occurrence.type,
					occurrence.way,
					...(occurrence.hop ? [`hop ${occurrence.hop}`] : []),
					what,
					...ignored,
				);
			}
			case 'protocol':
				return line(occurrence.who, eventText(occurrence.event));
			case 'page': {
				const { type, readyState, ...rest } = occurrence.event;
				return line('page', type, readyState, ...Object.values(rest).map(String));
			}
			case 'threw':
				return line('threw', occurrence.exception.name);
			case 'did':
				return occurrence.idle ? line(occurrence.who, 'could not') : [];
			case 'reconnect':
				return line('client', 'comes back', occurrence.connection);
			case 'timer':
				return line(occurrence.who, 'timer');
			case 'read':
				return line(occurrence.who, 'read', occurrence.bytes);
			case 'box':
				return line('box', occurrence.box, occurrence.note.type);
		}
	});
}

/** Returns "1000 clean" or "1006 error"; "-" if there was no end. */
export function endingText(ending: ConnectionEnding | null): string {
	if (ending === null) return '-';
	const { code, clean, error } = ending;
	return `${code}${clean ? ' clean' : ''}${error ? ' error' : ''}`;
}
