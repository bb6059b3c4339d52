// The words of the rules, which come when the first of them is to be said: most conversations break none. Until then, and
// where they do not come, a rule is named by its code.
import { ownValue } from '../../../engine/index.ts';
import type { RuleWords } from '../../../strings/rule-words.ts';

type ByCode = Readonly<Record<string, RuleWords>>;

export class LateRules {
	readonly #load: () => Promise<ByCode>;
	#words: ByCode | null = $state.raw(null);
	#asked = false;

	constructor(load: () => Promise<ByCode>) {
		this.#load = load;
	}

	find(code: string): RuleWords | null {
		if (!this.#asked) void this.ask();
		return (this.#words && ownValue(this.#words, code)) ?? null;
	}

	/** Asked for again after it has failed. */
	async ask(): Promise<void> {
		this.#asked = true;
		try {
			this.#words = await this.#load();
		} catch {
			this.#asked = false;
		}
	}
}
