// What a reader found, made whole: the signs of its connections are added to the signs that its lines give, and
// the rules that the connections break are known. Signs beyond the limits are left out: signs that are equal say
// nothing new.
import { signsAndRules } from './signs-and-rules.ts';
import { namedAddresses } from './named-addresses.ts';
import type { BrokenRule, EvidenceProblem, Piece, PieceReading, ReadingProgress } from './piece.ts';
import { READING_LIMITS, tooMany } from './reading-limits.ts';
import { aboutConnection, type Sign } from './sign.ts';

/** Returns the reading with the signs of its connections and the rules that they break. */
export function wholeReading(
	reading: PieceReading,
	content: Piece['content'],
	progress: ReadingProgress = () => undefined,
): PieceReading {
	const { connections, signs, problems } = reading;
	const limited = new LimitedSigns();
	const ofLines = limited.take(signs);
	const broken: BrokenRule[] = [];
	const found = connections.map((connection, index) => {
		progress(index / connections.length);
		const ofConnection = signsAndRules(connection, content, index);
		broken.push(...ofConnection.broken);
		return limited.take(aboutConnection(ofConnection.signs, index));
	});
	return {
		...reading,
		signs: ofLines,
		connectionSigns: found,
		broken: broken.slice(0, READING_LIMITS.brokenRules),
		addresses: namedAddresses(content, connections),
		problems: [...problems, ...limited.problems, ...rulesLeftOut(broken)],
	};
}

/** Returns the problem that rules were left out, if there are too many. */
function rulesLeftOut(broken: readonly BrokenRule[]): readonly EvidenceProblem[] {
	const most = READING_LIMITS.brokenRules;
	const first = broken[most];
	return first === undefined ? [] : [tooMany('rules', most, broken.length - most, first.range)];
}

/** Takes signs up to the limits of a piece. */
class LimitedSigns {
	readonly #equal = new Map<string, number>();
	#kept = 0;
	#left = 0;
	#first: Sign['range'] = null;

	take(signs: readonly Sign[]): readonly Sign[] {
		return signs.filter((one) => this.#isTaken(one));
	}

	/** Returns the problem that signs were left out which differ from those that were kept. */
	get problems(): readonly EvidenceProblem[] {
		if (this.#left === 0) return [];
		return [tooMany('signs', this.#kept, this.#left, this.#first)];
	}

	#isTaken(one: Sign): boolean {
		const key = `${one.connection} ${one.id} ${JSON.stringify(one.values)}`;
		const equal = this.#equal.get(key) ?? 0;
		if (equal >= READING_LIMITS.equalSigns) return false;
		if (this.#kept >= READING_LIMITS.signs) {
			this.#left++;
			this.#first ??= one.range;
			return false;
		}
		this.#equal.set(key, equal + 1);
		this.#kept++;
		return true;
	}
}
