// The titles and texts of the rules, loaded when the first breach is shown: most scenes break no rule. A rule
// without loaded words is named by its code.
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

	/**
	 * Returns the words of the rule, or null while they are not loaded. The first call starts the loading.
	 */
	find(code: string): RuleWords | null {
		if (!this.#asked) void this.ask();
		return (this.#words && ownValue(this.#words, code)) ?? null;
	}

	/** Loads the words. After a failed load the next call of `find` loads them again. */
	async ask(): Promise<void> {
		this.#asked = true;
		try {
			this.#words = await this.#load();
		} catch {
			this.#asked = false;
		}
	}
}
