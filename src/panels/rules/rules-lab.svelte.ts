// The model of the Rules page: what is searched for, and the rule in front. The words that are searched belong to the
// panel, which says what they leave.
import {
	RULES,
	STATE_NAMES,
	type Rule,
	type RuleCode,
	type StateName,
} from '../../engine/index.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Json, Lab, Opened, Parameters } from '../../lab/lab.ts';
import { CODES, isRuleCode } from './catalogue.ts';
import {
	MOST_CHARACTERS,
	FACETS,
	START,
	STATES_PAGE,
	documentParameters,
	readParameters,
	readSaved,
	saveDocument,
	type Facet,
	type RulesDocument,
} from './rules-document.ts';
import { nearestCodes } from './suggestions.ts';

/** What the lab asks of the panel that shows it. */
export interface RulesView {
	/** The rules that the search leaves, in order. */
	readonly listed: () => readonly RuleCode[];
	readonly search: () => void;
}

const UNSEEN: RulesView = { listed: () => CODES, search: () => undefined };

export class RulesLab implements Lab<RulesDocument> {
	readonly history = new History<RulesDocument>(START);
	#visits = $state(0);
	#view = UNSEEN;

	readonly code: RuleCode | null = $derived.by(() => {
		const { code } = this.history.document;
		return isRuleCode(code) ? code : null;
	});
	readonly rule: Rule | null = $derived(this.code && RULES[this.code]);
	/** The code in front that is none, and what may have been meant. */
	readonly unknown = $derived.by(() => {
		const { code } = this.history.document;
		return code === '' || code === STATES_PAGE || isRuleCode(code)
			? null
			: { code, nearest: nearestCodes(code) };
	});
	/** Whether a search or a filter leaves rules out. */
	readonly narrowed: boolean = $derived.by(() => {
		const { document } = this.history;
		return document.query.trim() !== '' || FACETS.some((facet) => document[facet] !== '');
	});

	/** The diagram of states is in front. */
	readonly atStates: boolean = $derived(this.history.document.code === STATES_PAGE);

	get document(): RulesDocument {
		return this.history.document;
	}
	get visits(): number {
		return this.#visits;
	}
	/** Looking something up makes nothing that could be lost. */
	get pristine(): boolean {
		return true;
	}
	get parameters(): Parameters {
		return documentParameters(this.history.document);
	}
	/** All of it is how the rules are looked at: so a reload finds it again. */
	get view(): Parameters {
		return this.parameters;
	}

	open(parameters: URLSearchParams): Opened {
		const { document, problems } = readParameters(parameters);
		if (document) this.history.commit(document);
		else if (parameters.has('s') && parameters.get('s') === '') this.history.commit(START);
		return { document: document !== null, problems };
	}

	save(): Json {
		return saveDocument(this.history.document);
	}

	restore(saved: unknown): readonly string[] | null {
		const read = readSaved(saved);
		if (read) this.history.commit(read.document);
		return read?.leftOut ?? null;
	}

	/** The panel in front; the last one counts. */
	showIn(view: RulesView): void {
		this.#view = view;
	}

	type(query: string): void {
		this.history.commit(
			{ ...this.history.document, query: query.slice(0, MOST_CHARACTERS) },
			'query',
		);
	}

	filter(facet: Facet, value: string): void {
		this.history.seal();
		this.history.commit({ ...this.history.document, [facet]: value });
	}

	/** Everything is listed again. */
	clear(): void {
		this.history.seal();
		const { code, state } = this.history.document;
		this.history.commit({ ...START, code, state });
	}

	/** Puts a rule in front; '' the list alone. */
	choose(code: RuleCode | ''): void {
		this.#show(code, '');
	}

	/** Puts the diagram of states in front, with one of them chosen or none. */
	showStates(state: StateName | '' = ''): void {
		this.#show(STATES_PAGE, state);
	}

	#show(code: string, state: StateName | ''): void {
		const { document } = this.history;
		if (code === document.code && state === document.state) return;
		this.history.seal();
		this.history.commit({ ...document, code, state });
		// Another state is the same page.
		if (code !== document.code) this.#visits++;
	}

	/** The rule so many places on in the list; from one that is not in it, in the order of all. Null beyond the ends. */
	neighbour(by: 1 | -1): RuleCode | null {
		const listed = this.#view.listed();
		if (this.code === null) return (by === 1 ? listed[0] : listed.at(-1)) ?? null;
		const among = listed.includes(this.code) ? listed : CODES;
		return among[among.indexOf(this.code) + by] ?? null;
	}

	/** On from state to state where the diagram is in front. */
	step(by: 1 | -1): void {
		if (this.atStates) {
			const { state } = this.document;
			const at = state === '' ? (by === 1 ? -1 : STATE_NAMES.length) : STATE_NAMES.indexOf(state);
			const next = STATE_NAMES[at + by];
			if (next) this.showStates(next);
			return;
		}
		const to = this.neighbour(by);
		if (to) this.choose(to);
	}

	key({ key }: Pick<KeyboardEvent, 'key'>): boolean {
		if (key === '/') this.#view.search();
		else if (key === 'ArrowRight') this.step(1);
		else if (key === 'ArrowLeft') this.step(-1);
		else return false;
		return true;
	}
}
