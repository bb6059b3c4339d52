// The model of the Doctor: pieces of evidence go in, the case with its findings comes out. Each piece is read
// once; the reading belongs to the piece, so undo and redo read nothing again.
import type { Bytes } from '../../engine/bytes/index.ts';
import { isOfBytes, makeCase, type Case, type PlacedChoice } from '../../evidence/case.ts';
import { AS_READ, isAsRead, type ConnectionChoice } from '../../evidence/connection-choice.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import type { Piece, PieceKind } from '../../evidence/piece.ts';
import { NOTHING_READ } from '../../evidence/piece.ts';
import { nextQuestion, type QuestionId } from '../../evidence/questions.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { CarriedLab, Json, Opened, Parameters } from '../../lab/lab.ts';
import { asText, SavedFields } from '../../lab/saved-fields.ts';
import type { FileTaken } from '../descriptor.ts';
import {
	CASE_LIMITS,
	pieceOf,
	START,
	type DoctorDocument,
	type DoctorPage,
} from './doctor-document.ts';
import { DOCTOR_FORM } from './doctor-form.ts';
import { carriedCase, redactedCase } from './sharing/redacted-case.ts';
import { Leaving } from './sharing/leaving.svelte.ts';
import { reasonsOf } from './findings/reasons.ts';
import { FIRST_LIT, UNLIT, type LitEvidence, type LitPlace } from './lit-places.ts';
import { placeLabel } from './place-label.ts';
import { Corrections } from './reading/corrections.svelte.ts';
import { PieceReadings, type ReadState } from './reading/piece-readings.svelte.ts';
import { TimeLine } from './time-line.svelte.ts';

export class DoctorLab extends DocumentLab<DoctorDocument> {
	readonly history = new History<DoctorDocument>(START);
	protected readonly form = DOCTOR_FORM;
	/** Holds the text of the field; null while the field is closed. */
	#draft: string | null = $state(null);
	/** Holds the piece whose text is in the field; null if the text becomes a piece of its own. */
	#changed: Piece | null = $state.raw(null);
	#lit: LitEvidence = $state.raw(UNLIT);
	#pointed: number | null = $state(null);
	/** Shares the case; null unless the person is looking at what would be shared. */
	#share: ((carried: CarriedLab) => Promise<void>) | null = $state.raw(null);
	readonly #readings: PieceReadings;
	readonly #corrections: Corrections;

	/**
	 * Makes a lab without pieces.
	 * @param readings reads the pieces; tests give one without a worker
	 * @param corrections reads the corrected connections
	 */
	constructor(readings = new PieceReadings(), corrections = new Corrections()) {
		super();
		this.#readings = readings;
		this.#corrections = corrections;
	}

	/** Lists the readings of all pieces, in their order. */
	readonly states: readonly ReadState[] = $derived(
		this.history.document.pieces.map((piece) => this.#readings.stateOf(piece)),
	);
	readonly case: Case = $derived(
		makeCase(
			this.states.map((state) => (state.type === 'read' ? state.reading : NOTHING_READ)),
			this.history.document.answers,
			this.history.document.choices,
			(correction) => this.#corrections.find(correction),
		),
	);
	/** Says whether pieces or corrected connections are being read. */
	readonly reading: boolean = $derived(
		this.states.some(({ type }) => type === 'reading') ||
			this.case.connections.some(({ corrected }) => corrected?.isRead === false),
	);
	readonly timeLine = new TimeLine(() => this.case.connections);
	readonly leaving = new Leaving(
		() => this.timeLine.connection?.asRead ?? null,
		() => this.timeLine.shown,
		() => this.timeLine.wire,
	);
	/** Lists the places in the pieces that are lit. */
	readonly litPlaces: readonly LitPlace[] = $derived(this.#placesOfLit());
	/** Holds the case as the address has it. */
	readonly #covered = $derived(redactedCase(this.history.document));
	/** Names the question that would help most, or null if none would. */
	readonly question: QuestionId | null = $derived(
		nextQuestion(this.case.signs, this.history.document.answers),
	);

	/** Compares no contents, which may have 100 MB. The open page of a cause is no work that could be lost. */
	override get pristine(): boolean {
		const { pieces, answers, choices } = this.document;
		return pieces.length + choices.length === 0 && Object.keys(answers).length === 0;
	}
	get view(): Parameters {
		const { at } = this.timeLine;
		return at === 0 ? {} : { connection: String(at + 1) };
	}
	/** Returns the text that is typed and not yet read. */
	get draft(): string {
		return this.#draft ?? '';
	}
	/** Returns the index of the piece whose text is in the field; −1 for none. A piece that left the case has none. */
	get changing(): number {
		return this.#changed === null ? -1 : this.document.pieces.indexOf(this.#changed);
	}
	/** Is true while the field takes a new piece. In a case without pieces it always does. */
	get adding(): boolean {
		return this.changing < 0 && (this.#draft !== null || this.document.pieces.length === 0);
	}
	get drafts(): Json {
		const piece = this.changing;
		if (this.draft === '') return null;
		return piece < 0 ? this.draft : { piece, text: this.draft };
	}
	/** Is true while the page shows what would be shared. */
	get sharing(): boolean {
		return this.#share !== null;
	}
	get lit(): LitEvidence {
		return this.#lit;
	}
	/** Numbers the reason that is pointed at, in the card or at a line. */
	get pointed(): number | null {
		return this.#pointed;
	}

	open(parameters: URLSearchParams): Opened {
		const { pieces, answers } = this.document;
		const { document: opened, problems } = this.openDocument(parameters);
		// An address with only a cause opens its page beside the case in front, which stays the person's own.
		const beside = pieces.length + Object.keys(answers).length > 0 && !parameters.has('evidence');
		const document = opened !== null && !beside;
		const found = parameters.get('connection');
		if (found === null) return { document, problems };
		if (/^[1-9]\d{0,4}$/.test(found)) {
			this.timeLine.chooseConnection(Number(found) - 1);
			return { document, problems };
		}
		const problem = { parameter: 'connection', found, kind: 'unknown-value' } as const;
		return { document, problems: [...problems, problem] };
	}

	restoreDrafts(saved: unknown): void {
		const fields = SavedFields.of(saved);
		const typed = fields?.take<string | null>('text', asText(CASE_LIMITS.content), null) ?? null;
		const text = typeof saved === 'string' ? saved : typed;
		if (text === null) return;
		this.#draft = text;
		this.#changed = this.document.pieces[fields?.take('piece', Number, -1) ?? -1] ?? null;
	}

	type(text: string): void {
		this.#draft = text;
	}

	/** Opens the field, empty or with the text of a piece. */
	openField(piece: Piece | null = null): void {
		this.#draft = typeof piece?.content === 'string' ? piece.content : '';
		this.#changed = piece;
	}

	/** Closes the field, without its text. */
	closeField(): void {
		this.#draft = null;
		this.#changed = null;
	}

	/**
	 * Reads the text of the field: the piece from which it came gets it, or else it becomes a piece. The result is false
	 * if the text is empty or the case is full.
	 */
	readDraft(text = this.draft): boolean {
		if (text.trim() === '') return false;
		const at = this.changing;
		const piece = this.document.pieces[at];
		if (piece === undefined) {
			if (!this.add(pieceOf(text))) return false;
		} else if (piece.content !== text) this.#replace(at, { ...piece, content: text });
		this.closeField();
		return true;
	}

	/** Adds a piece. Returns false if the case is full. */
	add(piece: Piece): boolean {
		const { pieces } = this.document;
		if (pieces.length >= CASE_LIMITS.pieces) return false;
		this.put({ ...this.document, pieces: [...pieces, piece] });
		return true;
	}

	takeFile(name: string, content: string | Bytes): FileTaken {
		const added = this.add(pieceOf(content, name));
		return added ? { type: 'taken' } : { type: 'full', most: CASE_LIMITS.pieces };
	}

	remove(index: number): void {
		const choices = this.document.choices
			.filter(({ piece }) => piece !== index)
			.map((one) => (one.piece > index ? { ...one, piece: one.piece - 1 } : one));
		this.put({ ...this.document, pieces: this.document.pieces.toSpliced(index, 1), choices });
	}

	/** Reads a piece as another kind; null: as recognised. */
	chooseKind(index: number, kind: PieceKind | null): void {
		const piece = this.document.pieces[index];
		if (piece) this.#replace(index, { ...piece, kind });
	}

	/** Puts another piece in the place of one. What was corrected of its connections does not hold for the other one. */
	#replace(index: number, piece: Piece): void {
		const choices = this.document.choices.filter((one) => one.piece !== index);
		const pieces = this.document.pieces.with(index, piece);
		this.put({ ...this.document, pieces, choices });
	}

	answer(question: QuestionId, answer: string): void {
		this.put({ ...this.document, answers: { ...this.document.answers, [question]: answer } });
	}

	/** Opens a page beside the case; null closes it. */
	showCause(cause: DoctorPage | null): void {
		this.put({ ...this.document, cause });
	}

	clear(): void {
		this.put(START);
	}

	/** Lights the evidence of an item, or one place of it. */
	light(item: number | null, place: LitPlace | null = null): void {
		this.#lit = { item, place };
		this.timeLine.chooseRow(null);
	}

	/** Points at a reason of the lit item; null: at none. */
	point(pin: number | null): void {
		this.#pointed = pin;
	}

	/** Chooses a row of the time line, and lights its place in the piece. */
	chooseRow(index: number | null): void {
		this.timeLine.chooseRow(index);
		if (index !== null) this.#lit = UNLIT;
	}

	/** Chooses the row that a part of a piece shows. The result is false if no connection shows it. */
	async chooseAt(piece: number, part: PieceRange): Promise<boolean> {
		const found = await this.timeLine.chooseAt(piece, part);
		if (found) this.#lit = UNLIT;
		return found;
	}

	/** Shows the connection in front as it was read. */
	forgetCorrections(): void {
		this.correct(AS_READ);
	}

	/** Corrects the connection in front, as one step of undo. */
	correct(change: Partial<ConnectionChoice>): void {
		const { connection } = this.timeLine;
		if (connection === null) return;
		const { piece, inPiece, choice } = connection;
		const next: PlacedChoice = { ...choice, ...change, piece, inPiece };
		const others = this.document.choices.filter(
			(one) => one.piece !== piece || one.inPiece !== inPiece,
		);
		const choices = isAsRead(next) ? others : [...others, next];
		this.timeLine.chooseRow(null);
		this.put({ ...this.document, choices });
	}

	step(by: 1 | -1): boolean {
		const { length } = this.case.items;
		if (length === 0) return false;
		this.light(((this.#lit.item ?? (by === 1 ? -1 : length)) + by + length) % length);
		return true;
	}

	/** Addresses never carry what the person did not decide to share. */
	forAddress(): CarriedLab {
		return carriedCase(this.#covered.document);
	}

	/** Says whether the address has a piece. What cannot be covered, or is too long, stays out of it. */
	isInAddress(index: number): boolean {
		return this.#covered.pieces[index]?.piece !== null;
	}

	/** Shows what the case contains before it is shared. A case without pieces has no secrets. */
	asksToShare(share: (carried: CarriedLab) => Promise<void>): boolean {
		if (this.document.pieces.length === 0) return false;
		this.#share = share;
		return true;
	}

	/** Shares what the person decided; null: nothing. */
	async endSharing(carried: CarriedLab | null): Promise<void> {
		const share = this.#share;
		this.#share = null;
		if (carried) await share?.(carried);
	}

	/** Reads the pieces that have no reading yet. The panel calls it when the pieces change. */
	readPieces(pieces = this.document.pieces): Promise<void> {
		return this.#readings.want(pieces);
	}

	/** Reads the corrected connections that are not read yet. The panel calls it when the case changes. */
	readCorrections(): void {
		const { connections, readings } = this.case;
		this.#corrections.want(
			connections.map(({ asRead, choice, piece }) => {
				const reading = readings[piece];
				return { asRead, choice, isOfBytes: reading !== undefined && isOfBytes(reading) };
			}),
		);
	}

	#placesOfLit(): readonly LitPlace[] {
		const { places } = this.timeLine;
		if (places) return places;
		const { item, place } = this.#lit;
		if (place) return [place];
		const found = item === null ? undefined : this.case.items[item];
		if (found === undefined) return [];
		return reasonsOf(found).flatMap(({ places }, i) =>
			places.map((one) => ({ ...one, pin: i + 1 })),
		);
	}

	/** Returns the letter of a piece and the lines of a place in it. */
	labelOf(index: number, range: PieceRange | null): string {
		const state = this.states[index];
		const content = this.document.pieces[index]?.content ?? '';
		return placeLabel(index, range, content, state?.type === 'read' ? state.counts : null);
	}

	/** Returns how much of a large piece is read, from 0 to 1. */
	partRead(index: number): number {
		const piece = this.document.pieces[index];
		return piece ? this.#readings.partOf(piece) : 0;
	}

	/** Ends the reading of a piece. */
	stopReading(index: number): void {
		const piece = this.document.pieces[index];
		if (piece) this.#readings.stop(piece);
	}

	/** Reads a piece whose reading was stopped. */
	readAgain(index: number): void {
		const piece = this.document.pieces[index];
		if (piece) this.#readings.again(piece);
	}

	protected override put(document: DoctorDocument): void {
		this.#lit = FIRST_LIT;
		this.timeLine.chooseRow(null);
		this.#share = null;
		super.put(document);
	}
}
