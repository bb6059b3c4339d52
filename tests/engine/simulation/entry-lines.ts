import { hexText, latin1Text } from '../../../src/engine/bytes/index.ts';
import type { ConnectionEnding, Timeline } from '../../../src/engine/simulation/index.ts';
import { eventText } from '../endpoint/played.ts';

/**
 * Returns a timeline as lines for tables: time, side, event. Segments of TCP itself only if `tcp` is true.
 */
export function entryLines({ entries }: Timeline, { tcp = false } = {}): readonly string[] {
	return entries.flatMap(({ at, fact }): readonly string[] => {
		const line = (...words: readonly (string | number)[]) => [`${at} ${words.join(' ')}`];
		switch (fact.type) {
			case 'left':
			case 'came': {
				const { kind, bytes } = fact.segment;
				if (kind !== 'data' && !tcp) return [];
				const [head] = /^[A-Z][^\r]*(?=\r\n)/.exec(latin1Text(bytes)) ?? [];
				const what = kind === 'data' ? (head ?? hexText(bytes)) : kind;
				const ignored = fact.type === 'came' && fact.ignored ? ['ignored'] : [];
				return line(
					fact.type,
					fact.way,
					...(fact.hop ? [`hop ${fact.hop}`] : []),
					what,
					...ignored,
				);
			}
			case 'protocol':
				return line(fact.who, eventText(fact.event));
			case 'page': {
				const { type, readyState, ...rest } = fact.event;
				return line('page', type, readyState, ...Object.values(rest).map(String));
			}
			case 'threw':
				return line('threw', fact.exception.name);
			case 'did':
				return fact.idle ? line(fact.who, 'could not') : [];
			case 'reconnect':
				return line('client', 'comes back', fact.connection);
			case 'timer':
				return line(fact.who, 'timer');
			case 'read':
				return line(fact.who, 'read', fact.bytes);
			case 'box':
				return line('box', fact.box, fact.note.type);
		}
	});
}

/** Returns "1000 clean" or "1006 error"; "-" if there was no end. */
export function endingText(ending: ConnectionEnding | null): string {
	if (ending === null) return '-';
	const { code, clean, error } = ending;
	return `${code}${clean ? ' clean' : ''}${error ? ' error' : ''}`;
}
