// The model of the Accept key lab: a key, the computation of its accept value stage by stage and SHA-1 round
// by round, and the check of a given accept value. The engine computes; `crypto.subtle` confirms its SHA-1.
import { untrack } from 'svelte';
import { encodeBase64, SHA1_ROUNDS } from '../../engine/bytes/index.ts';
import { acceptTrace, KEY_BYTES } from '../../engine/handshake/index.ts';
import { ownValue } from '../../engine/own-value.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { AddressProblem, Opened, Parameters } from '../../lab/lab.ts';
import { randomBytes, webCryptoSha1 } from '../../platform/web-crypto.ts';
import {
	START,
	refusalOf,
	type AcceptKeyDocument,
	type PairField,
	type KeyRefusal,
} from './accept-key-document.ts';
import { ACCEPT_KEY_FORM } from './accept-key-form.ts';
import { bareValue } from './bare-value.ts';
import { Computation } from './computation.svelte.ts';
import { exampleOf } from './examples.ts';
import type { FoundPair } from './find-pair.ts';
import type { Spot } from './light.ts';
import { checkPair } from './pair-check.ts';
import { HASH_STAGE, STAGES, type Stage } from './stages.ts';
import { WebCryptoCheck, type Digest } from './web-crypto-check.svelte.ts';

/** Holds the functions of the browser that the lab uses. Tests pass their own. */
export interface AcceptKeySources {
	readonly digest: Digest;
	readonly randomBytes: (count: number) => Uint8Array;
}

const BROWSER: AcceptKeySources = { digest: webCryptoSha1, randomBytes };

/** Names a part that pins mark, by the name of its value in a lesson. */
export type PinnedPart = 'key' | 'hashed' | 'digest' | 'computed' | 'accept';

export class AcceptKeyLab extends DocumentLab<AcceptKeyDocument> {
	readonly history = new History<AcceptKeyDocument>(START);
	protected readonly form = ACCEPT_KEY_FORM;
	readonly #surroundings: AcceptKeySources;
	#chosenRound = $state(1);
	#stage: Stage = $state(1);
	#playing = $state(false);
	#refusal: KeyRefusal | null = $state.raw(null);
	#pointed: Spot | null = $state.raw(null);
	#focused: Spot | null = $state.raw(null);
	#group = $state(0);
	#pinned: readonly string[] = $state.raw([]);
	#lastCheck: WebCryptoCheck | null = null;

	readonly #key = $derived(this.history.document.key);
	readonly #trace = $derived(acceptTrace(this.#key));
	readonly #webCrypto = $derived.by(() => this.#askWebCrypto());
	readonly #check = $derived.by(() => {
		const { key, accept } = this.history.document;
		return bareValue(accept).text === '' ? null : checkPair(key, accept);
	});

	/** Holds the computation of the current key. */
	readonly computation = new Computation(() => this.#trace, this);

	constructor(surroundings: AcceptKeySources = BROWSER) {
		super();
		this.#surroundings = surroundings;
	}

	/** Returns the trace of the computation, which is the same object until the key changes. */
	get trace() {
		return this.#trace;
	}
	get webCrypto(): WebCryptoCheck {
		return this.#webCrypto;
	}
	/** Returns the result of the check, or null if there is no accept value to check. */
	get check() {
		return this.#check;
	}
	get refusal() {
		return this.#refusal;
	}

	/** Returns the number of the pin at a part of the computation, from 1; 0 for none. */
	pinAt(part: PinnedPart): number {
		return this.#pinned.indexOf(part) + 1;
	}
	get pinned(): boolean {
		return this.#pinned.length > 0;
	}
	showPins(facts: readonly string[]): void {
		this.#pinned = facts;
	}

	get stage(): Stage {
		return this.#stage;
	}
	get chosenRound(): number {
		return this.#chosenRound;
	}
	get spot(): Spot | null {
		return this.#pointed ?? this.#focused;
	}
	get playing(): boolean {
		return this.#playing;
	}
	/** Returns the index of the three bytes whose bits are shown. */
	get group(): number {
		return this.#group;
	}

	get view(): Parameters {
		if (this.computation.round === 1)
			return this.#stage === 1 ? {} : { stage: String(this.#stage) };
		return { round: String(this.computation.round), stage: String(this.#stage) };
	}

	/** Opens an address. If it has a key, a missing round or stage is the first one. */
	open(parameters: URLSearchParams): Opened {
		const read = this.openDocument(parameters);
		if (read.document !== null) this.#refusal = null;
		const problems = [...read.problems];
		const whole = read.whole || parameters.has('s');
		const round = readNumber(parameters, 'round', this.computation.rounds, problems);
		if (round !== null || whole) this.#chosenRound = round ?? 1;
		const stage = readNumber(parameters, 'stage', STAGES.length, problems);
		if (stage !== null) this.#stage = stage as Stage;
		else if (round !== null) this.#stage = HASH_STAGE;
		else if (whole) this.#stage = 1;
		return { document: read.document !== null, problems };
	}

	/** Takes a typed text. Returns false and changes nothing if it is too long. */
	type(field: PairField, text: string): boolean {
		const next = { ...this.history.document, [field]: text };
		if (this.#refuses(next)) return false;
		this.history.commit(next, field);
		return true;
	}

	/** Sets a field in one step of undo, for example to a new key or a corrected value. */
	set(field: PairField, text: string): void {
		this.put({ ...this.history.document, [field]: text });
	}

	newKey(): void {
		this.set('key', encodeBase64(this.#surroundings.randomBytes(KEY_BYTES)));
	}

	openExample(id: string): boolean {
		const example = exampleOf(id);
		if (!example) return false;
		const { key, accept } = example;
		this.replace({ key, accept });
		return true;
	}

	/**
	 * Takes the values found in a pasted text, in one step of undo. Returns false and changes nothing if one
	 * is too long.
	 */
	take(found: FoundPair): boolean {
		const { document } = this.history;
		const next = { key: found.key ?? document.key, accept: found.accept ?? document.accept };
		if (this.#refuses(next)) return false;
		this.put(next);
		return true;
	}

	goToRound(round: number): void {
		this.#chosenRound = clamp(round, 1, this.computation.rounds);
		if (this.#chosenRound === this.computation.rounds) this.#playing = false;
	}

	goToBlock(block: number): void {
		this.goToRound(block * SHA1_ROUNDS + 1 + ((this.computation.round - 1) % SHA1_ROUNDS));
	}

	/** Starts or stops playing. After the last round, playing starts from the first. */
	play(playing: boolean): void {
		if (playing && this.computation.round === this.computation.rounds) this.goToRound(1);
		this.#playing = playing;
	}

	goToStage(stage: Stage): void {
		if (stage === this.#stage) return;
		this.#stage = stage;
		this.newHistoryEntry();
	}

	point(spot: Spot | null): void {
		this.#pointed = spot;
		this.#follow(spot);
	}

	/** Highlights what has the keyboard focus. The highlight of a pointer that does not move ends. */
	focus(spot: Spot | null): void {
		this.#focused = spot;
		if (spot !== null) this.#pointed = null;
		this.#follow(spot);
	}

	showGroup(group: number): void {
		this.#group = clamp(group, 0, this.#trace.groups.length - 1);
	}

	step(by: 1 | -1): boolean {
		this.goToStage(clamp(this.#stage + by, 1, STAGES.length) as Stage);
		return true;
	}

	key(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>): boolean {
		const by = event.shiftKey ? 10 : 1;
		const to = ownValue(
			{ ArrowRight: by, ArrowLeft: -by, Home: -Infinity, End: Infinity },
			event.key,
		);
		if (to !== undefined) this.goToRound(this.computation.round + to);
		else if (event.key === ' ') this.play(!this.#playing);
		else return false;
		return true;
	}

	#refuses(document: AcceptKeyDocument): boolean {
		this.#refusal = refusalOf(document);
		return this.#refusal !== null;
	}

	protected override put(document: AcceptKeyDocument): void {
		this.#refusal = null;
		super.put(document);
	}

	/** Shows the bits of the byte or character that was pointed at or focused last. */
	#follow(spot: Spot | null): void {
		if (spot?.type === 'digest') this.showGroup(Math.floor(spot.at / 3));
		else if (spot?.type === 'character') this.showGroup(Math.floor(spot.at / 4));
	}

	#askWebCrypto(): WebCryptoCheck {
		const last = this.#lastCheck;
		const before = last ? (untrack(() => last.agreement) ?? last.before) : null;
		this.#lastCheck = new WebCryptoCheck(this.#trace, this.#surroundings.digest, before);
		return this.#lastCheck;
	}
}

function clamp(value: number, from: number, to: number): number {
	return Math.max(from, Math.min(to, value));
}

/** Reads a whole number from 1 to `most`; null if the parameter is missing or not usable. */
function readNumber(
	parameters: URLSearchParams,
	parameter: string,
	most: number,
	problems: AddressProblem[],
): number | null {
	const found = parameters.get(parameter);
	if (found === null) return null;
	if (!/^\d{1,6}$/.test(found)) {
		problems.push({ parameter, found, kind: 'not-readable' });
		return null;
	}
	const number = Number(found);
	if (number >= 1 && number <= most) return number;
	problems.push({ parameter, found, kind: 'out-of-range' });
	return null;
}
