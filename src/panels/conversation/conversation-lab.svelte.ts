// The model of the Conversation lab: a document of scenarios, a play head, and a selection. What was is read from the
// timeline; what would be is simulated anew, as another branch.
import {
	entriesBy,
	outcomeOf,
	worldAt,
	type Entry,
	type Outcome,
	type Scenario,
	type Scripted,
	type Timeline,
	type Unit,
	type World,
} from '../../engine/index.ts';
import { History } from '../../lab/history.svelte.ts';
import type { AddressProblem, Json, Lab, Opened, Parameters } from '../../lab/lab.ts';
import {
	branched,
	documentOf,
	renamed,
	START,
	without,
	type Branch,
	type ConversationDocument,
} from './conversation-document.ts';
import { readSaved, saveDocument } from './saved-document.ts';
import { sceneOf } from './scenes/scenes.ts';
import type { Scene } from './scenes/scene.ts';
import { isStepped, STEP_KINDS, type StepKind } from './steps.ts';
import { futureOf, timelineOf, unitsIn } from './timelines.ts';

export class ConversationLab implements Lab<ConversationDocument> {
	readonly history = new History<ConversationDocument>(START);
	#visits = $state(0);
	#at = $state(0);
	/** Of the units of the branch in front. */
	#selected: number | null = $state(null);
	#steps: StepKind = $state('all');

	readonly branch: Branch = $derived.by(() => {
		const { branches, current } = this.history.document;
		return branches[current]!;
	});
	readonly scene: Scene | null = $derived(sceneOf(this.history.document.scene));
	readonly timeline: Timeline = $derived(timelineOf(this.branch.scenario));
	readonly units: readonly Unit[] = $derived(unitsIn(this.timeline));
	/** When the last thing happens; at least a millisecond, so that there is a line to move on. */
	readonly endMs: number = $derived(Math.max(1, this.timeline.entries.at(-1)?.at ?? 0));
	readonly world: World = $derived(worldAt(this.timeline, this.#at));
	/** Entries that have happened by now. */
	readonly happened: number = $derived(entriesBy(this.timeline, this.#at));
	readonly outcome: Outcome = $derived(outcomeOf(this.timeline));

	get document(): ConversationDocument {
		return this.history.document;
	}
	get at(): number {
		return this.#at;
	}
	get selected(): Unit | null {
		return this.#selected === null ? null : (this.units[this.#selected] ?? null);
	}
	get steps(): StepKind {
		return this.#steps;
	}
	get visits(): number {
		return this.#visits;
	}
	get pristine(): boolean {
		const { branches } = this.history.document;
		return branches.length === 1 && this.#isScene(branches[0]!.scenario);
	}
	get parameters(): Parameters | null {
		const { scene } = this.history.document;
		return this.pristine ? { scenario: scene } : null;
	}
	get view(): Parameters {
		return this.#at === 0 ? {} : { at: String(Math.round(this.#at * 1000) / 1000) };
	}

	open(parameters: URLSearchParams): Opened {
		const problems: AddressProblem[] = [];
		const id = parameters.get('scenario');
		const scene = id === null ? null : sceneOf(id);
		if (id !== null && scene === null) {
			problems.push({ parameter: 'scenario', found: id, kind: 'unknown-value' });
		}
		if (scene !== null) {
			this.history.commit(documentOf(scene.id, scene.scenario));
			this.#look(0);
		}
		const at = parameters.get('at');
		if (at !== null) {
			const ms = /^\d{1,9}(\.\d{1,6})?$/.test(at) ? Number(at) : NaN;
			if (ms <= this.endMs) this.#look(ms);
			else problems.push({ parameter: 'at', found: at, kind: 'out-of-range' });
		}
		return { document: scene !== null, problems };
	}

	save(): Json {
		return saveDocument(this.history.document);
	}

	restore(saved: unknown): boolean {
		const document = readSaved(saved);
		if (document === null) return false;
		this.history.commit(document);
		this.#look(0);
		return true;
	}

	choose(scene: Scene): void {
		this.history.commit(documentOf(scene.id, scene.scenario));
		this.#look(0);
		this.#visits++;
	}

	/** A scenario of one's own, in place of the branch in front. */
	edit(scenario: Scenario, run: string | null = null): void {
		const { document } = this.history;
		const branches = document.branches.map((branch, i) =>
			i === document.current ? { ...branch, scenario } : branch,
		);
		this.history.commit({ ...document, branches }, run);
		this.moveTo(this.#at);
	}

	/** Somebody does something now: the future that follows is another branch, in front. */
	act(action: Pick<Scripted, 'who' | 'do'>, name = ''): void {
		const future = futureOf(this.branch.scenario, this.#at, action);
		this.history.commit(branched(this.history.document, this.#at, future, name));
		this.#selected = null;
	}

	toBranch(index: number): void {
		const { document } = this.history;
		if (document.branches[index] === undefined) return;
		this.history.commit({ ...document, current: index });
		this.#selected = null;
		this.moveTo(this.#at);
	}

	deleteBranch(index: number): void {
		this.history.commit(without(this.history.document, index));
		this.#selected = null;
	}

	nameBranch(index: number, name: string): void {
		this.history.commit(renamed(this.history.document, index, name.slice(0, 80)), `name-${index}`);
	}

	/** Puts the play head there, within the time that there is. */
	moveTo(ms: number): void {
		this.#at = Math.max(0, Math.min(this.endMs, ms));
	}

	select(unit: Unit | null): void {
		this.#selected = unit === null ? null : this.units.indexOf(unit);
	}

	/** What one steps through: everything, one side, or only frames. */
	stepThrough(kind: StepKind): void {
		if (STEP_KINDS.includes(kind)) this.#steps = kind;
	}

	/** To the next or the previous thing of the kind that one steps through. */
	readonly step = (by: 1 | -1): void => {
		const next = this.#nextEntry(by);
		if (next === null) this.moveTo(by > 0 ? this.endMs : 0);
		else this.moveTo(next.at);
	};

	#nextEntry(by: 1 | -1): Entry | null {
		const { entries } = this.timeline;
		const from = by > 0 ? this.happened : this.happened - 1;
		for (let i = from; i >= 0 && i < entries.length; i += by) {
			const entry = entries[i]!;
			// Back from a moment is to the one before it.
			if (by < 0 && entry.at >= this.#at) continue;
			if (isStepped(entry, this.#steps)) return entry;
		}
		return null;
	}

	#look(ms: number): void {
		this.#selected = null;
		this.#at = ms;
	}

	#isScene(scenario: Scenario): boolean {
		return this.scene !== null && this.scene.scenario === scenario;
	}
}
