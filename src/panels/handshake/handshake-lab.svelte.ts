// The model of the Handshake lab: the gestures that change the URL, the client, the server and the two heads. Parts of their
// own hold the steps, the highlight, the pastes and the prediction; `HandshakeAnalysis` derives all else from the document.
import { HexDrafts } from '../../editor/hex-drafts.svelte.ts';
import { applyEdit, encodeBase64, type Bytes, type Edit } from '../../engine/bytes/index.ts';
import {
	HANDSHAKE_STEPS,
	parseWebSocketUri,
	retarget,
	type ClientKind,
	type ServerSettings,
} from '../../engine/handshake/index.ts';
import { setField } from '../../engine/http/index.ts';
import type { CopiedHeads } from '../../evidence/heads/copied-heads.ts';
import { readAddressNumber } from '../../lab/address-number.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { AddressProblem, Json, Opened, Parameters } from '../../lab/lab.ts';
import { randomBytes } from '../../platform/web-crypto.ts';
import { HandshakeAnalysis } from './analysis.svelte.ts';
import { EXAMPLES, type HandshakeLabExample } from './examples.ts';
import { fits, START, type HandshakeDocument } from './handshake-document.ts';
import { documentWith, exampleWith, HANDSHAKE_FORM, urlInTarget } from './handshake-form.ts';
import { Highlight } from './highlight.svelte.ts';
import { Pastes, type PastedText } from './pastes.svelte.ts';
import { Predicting, type Outcome } from './steps/prediction.svelte.ts';
import { StepsShown } from './steps/steps-shown.svelte.ts';
import type { MessageSide } from './steps/step-focus.ts';
import type { WhatIfId } from './what-if-ids.ts';
import { WHAT_IFS } from './what-ifs.ts';

const KEYS: ReadonlyMap<string, (lab: HandshakeLab) => void> = new Map([
	['ArrowRight', (lab) => lab.step(1)],
	[' ', (lab) => lab.step(1)],
	['ArrowLeft', (lab) => lab.step(-1)],
	['Home', ({ steps }) => steps.goTo(1)],
	['End', ({ steps }) => steps.goTo(steps.last)],
]);

export class HandshakeLab extends DocumentLab<HandshakeDocument> {
	readonly history = new History<HandshakeDocument>(START);
	protected readonly form = HANDSHAKE_FORM;
	readonly analysis = new HandshakeAnalysis(() => this.history.document);
	readonly predicting = new Predicting();
	readonly pastes = new Pastes();
	readonly steps = new StepsShown(this, (changed) => {
		this.highlight.choose(null);
		this.predicting.stopAsking();
		if (changed) this.newHistoryEntry();
	});
	readonly highlight = new Highlight(this);
	/** Holds the typed hex digits of the two messages. */
	readonly hexDrafts = new HexDrafts((side) =>
		side === 'request' || side === 'response' ? { bytes: this.#bytesOf(side), perLine: 16 } : null,
	);
	/** Holds the document at which an edit was refused because the result would be too long. */
	#refusing: HandshakeDocument | null = $state.raw(null);
	#whatIf: { id: WhatIfId; base: HandshakeDocument; result: HandshakeDocument } | null =
		$state.raw(null);

	readonly #example = $derived(exampleWith(this.document));

	get example(): HandshakeLabExample | null {
		return this.#example;
	}
	/** Returns the what-if that made the current document, or null if there is none. */
	get whatIf(): WhatIfId | null {
		return this.#whatIf?.result === this.document ? this.#whatIf.id : null;
	}
	/** Is true while the outcome of a change is hidden until the learner predicts it. */
	get veiled(): boolean {
		return this.predicting.veils(this.document);
	}
	/** Returns what the learner predicted of this handshake, or null. */
	get prediction(): Outcome | null {
		return this.predicting.of(this.document);
	}
	predict(outcome: Outcome): void {
		this.predicting.predict(this.document, outcome);
	}
	/** Shows the outcome of a handshake that was to be predicted. */
	reveal(): void {
		this.predicting.reveal(this.document);
		this.steps.giveOutcome(true);
	}
	hideLater(hidden: boolean): void {
		this.steps.hideLater(hidden);
	}
	/** Returns why the last edit was refused, or null if it was not. */
	get refused(): 'too-long' | null {
		return this.#refusing === this.document ? 'too-long' : null;
	}
	/** Returns the message that is a paste with heads in it; what follows from it as it is does not show. */
	get withheld(): MessageSide | null {
		return this.pastes.withheld(this.document);
	}
	/** Returns the number of single line feeds that the last paste into this message changed to CRLF. */
	converted(side: MessageSide): number {
		return this.pastes.converted(side, this.document);
	}

	get view(): Parameters {
		const { current } = this.steps;
		return current === 1 ? {} : { step: String(current) };
	}

	open(parameters: URLSearchParams): Opened {
		const read = this.openDocument(parameters);
		const problems: AddressProblem[] = [...read.problems];
		const bounds = { least: 1, most: HANDSHAKE_STEPS.length };
		const step = readAddressNumber(parameters, 'step', bounds, problems);
		const whole = !parameters.has('step') && (read.document !== null || parameters.has('s'));
		if (step !== null || whole) this.steps.show(step ?? 1);
		// A linked handshake shows its outcome at once; an example is watched from its first step.
		if (read.document !== null) this.steps.giveOutcome(this.#example === null);
		return { document: read.document !== null, problems };
	}

	get drafts(): Json | null {
		return this.hexDrafts.save();
	}
	restoreDrafts(saved: unknown): void {
		this.hexDrafts.restore(saved);
	}

	showPins(facts: readonly string[]): void {
		this.highlight.showPins(facts);
	}

	edit(side: MessageSide, edit: Edit, origin: 'typing' | 'paste'): void {
		const { document } = this;
		const before = this.#bytesOf(side);
		const next = { ...document, [side]: applyEdit(before, edit) };
		if (this.#refuses(next)) {
			this.pastes.note(null);
			return;
		}
		this.history.commit(next, origin === 'typing' ? side : null);
		const pasted = { side, edit, bytes: before, before: document, after: this.document };
		this.pastes.note(origin === 'typing' ? null : pasted);
	}

	/** Remembers the text of the paste that `edit` has just taken or refused. */
	notePasted(side: MessageSide, text: string, converted: number): void {
		this.pastes.noteText(side, text, converted, this.document);
	}

	/**
	 * Makes the heads that were found in a paste the two messages, in one step of undo. A response alone gets
	 * the request from before the paste, and a request alone the server's own response.
	 */
	takeHeads({ before }: PastedText, { request, response }: CopiedHeads): void {
		if (response !== null) this.steps.giveOutcome(true);
		if (request === null) {
			this.put({ ...before, response });
			return;
		}
		const { url, client } = documentWith(request, response);
		this.put({ ...before, url: urlInTarget(request) ?? url, client, request, response });
	}

	/** Replaces an edited response by the server's own. */
	useServerResponse(): void {
		this.put({ ...this.document, response: null });
	}

	/** Sets the URL. The target and Host of the request change with it; everything else stays. */
	setUrl(url: string): void {
		const { document } = this;
		const { uri } = parseWebSocketUri(url);
		const edit = uri && retarget(document.request, uri);
		const request = edit ? applyEdit(document.request, edit) : document.request;
		const next = { ...document, url, request };
		if (!this.#refuses(next)) this.history.commit(next, 'url');
	}

	setClient(client: ClientKind): void {
		this.put({ ...this.document, client });
	}

	setServer(server: Partial<ServerSettings>): void {
		const { document } = this;
		const next = { ...document, server: { ...document.server, ...server } };
		if (!this.#refuses(next)) this.history.commit(next, 'server');
	}

	/** Sets a new random Sec-WebSocket-Key. Each connection needs its own. */
	newKey(): void {
		const { document } = this;
		const key = encodeBase64(randomBytes(16));
		const edit = setField(document.request, 'Sec-WebSocket-Key', key);
		if (edit) this.put({ ...document, request: applyEdit(document.request, edit) });
	}

	/** Repeats the last paste with its original line feeds, and keeps the line feeds of later pastes. */
	keepLineFeeds(): void {
		const document = this.pastes.keepLineFeeds(this.document);
		if (document) this.history.commit(document);
	}

	openExample(id: string): boolean {
		const example = EXAMPLES.find((one) => one.id === id);
		if (!example) return false;
		this.replace(example.document);
		this.steps.giveOutcome(false);
		this.steps.show(Math.min(this.steps.current, 3));
		return true;
	}

	/**
	 * Makes one change to the document. Directly after another what-if, the change starts from the document
	 * before that one.
	 */
	tryWhatIf(id: WhatIfId): void {
		const last = this.#whatIf;
		const base = last?.result === this.document ? last.base : this.document;
		const clean = new HandshakeAnalysis(() => ({ ...base, response: null }));
		const result = WHAT_IFS[id](base, clean.serverResponse.bytes);
		this.put(result);
		this.#whatIf = { id, base, result: this.document };
		// The step at which the client reads the response, after both sides have sent their heads.
		this.steps.show(8);
		this.newHistoryEntry();
	}

	/** Moves one step and stops playing. After the last step before an open prediction comes the outcome. */
	step(by: 1 | -1): boolean {
		this.steps.play(false);
		const moved = this.steps.advance(by);
		if (!moved && by > 0 && this.veiled && this.predicting.goesOn(this.document)) this.reveal();
		return true;
	}

	key(event: KeyboardEvent): boolean {
		const act = KEYS.get(event.key);
		// A key that is held down does not pass a prediction.
		const held = event.repeat && this.veiled && this.steps.current === this.steps.last;
		if (!held) act?.(this);
		return act !== undefined;
	}

	#bytesOf(side: MessageSide): Bytes {
		return side === 'request' ? this.document.request : this.analysis.response.bytes;
	}

	protected override put(document: HandshakeDocument): void {
		if (this.#refuses(document)) return;
		super.put(document);
		this.highlight.choose(null);
	}

	/** Refuses a document that could not be restored at the next visit. Returns whether it is refused. */
	#refuses(next: HandshakeDocument): boolean {
		this.#refusing = fits(next) ? null : this.document;
		return this.#refusing !== null;
	}
}
