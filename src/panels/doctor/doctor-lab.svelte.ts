// The model of the Doctor: pieces of evidence go in, the case with its findings comes out. Each piece is read
// once; the reading belongs to the piece, so undo and redo read nothing again.
import type { Bytes } from '../../engine/index.ts';
import { makeCase, type Case } from '../../evidence/case.ts';
import type { CauseId } from '../../evidence/cause.ts';
import type { Piece, PieceKind, PieceReading } from '../../evidence/piece.ts';
import { NOTHING_READ } from '../../evidence/piece.ts';
import { nextQuestion, type QuestionId } from '../../evidence/questions.ts';
import { readPiece } from '../../evidence/readers.ts';
import { DocumentLab } from '../../lab/document-lab.svelte.ts';
import { History } from '../../lab/history.svelte.ts';
import type { Opened, Parameters } from '../../lab/lab.ts';
import type { FileTaken } from '../descriptor.ts';
import { CASE_LIMITS, pieceOf, START, type DoctorDocument } from './doctor-document.ts';
import { DOCTOR_FORM } from './doctor-form.ts';

/** What is known of a piece. */
export type ReadState =
	| { readonly type: 'reading' }
	| { readonly type: 'read'; readonly reading: PieceReading }
	| { readonly type: 'failed'; readonly reason: string };

export class DoctorLab extends DocumentLab<DoctorDocument> {
	readonly history = new History<DoctorDocument>(START);
	protected readonly form = DOCTOR_FORM;
	#draft = $state('');
	/** The index of the item of the findings whose evidence is lit; null for none. */
	#lit: number | null = $state(null);
	#states: readonly (readonly [piece: Piece, state: ReadState])[] = $state.raw([]);

	/** The readings of all pieces, in their order. */
	readonly states: readonly ReadState[] = $derived(
		this.history.document.pieces.map(
			(piece) => this.#stateOf(piece) ?? ({ type: 'reading' } as const),
		),
	);
	readonly case: Case = $derived(
		makeCase(
			this.states.map((state) => (state.type === 'read' ? state.reading : NOTHING_READ)),
			this.history.document.answers,
		),
	);
	/** The question that would help most; null if none would. */
	readonly question: QuestionId | null = $derived(
		nextQuestion(this.case.signs, this.history.document.answers),
	);

	get view(): Parameters {
		return {};
	}
	/** The text that is typed and not yet read. */
	get draft(): string {
		return this.#draft;
	}
	get drafts(): string | null {
		return this.#draft === '' ? null : this.#draft;
	}
	get lit(): number | null {
		return this.#lit;
	}

	open(parameters: URLSearchParams): Opened {
		const { document, problems } = this.openDocument(parameters);
		return { document: document !== null, problems };
	}

	restoreDrafts(saved: unknown): void {
		if (typeof saved === 'string') this.#draft = saved;
	}

	type(text: string): void {
		this.#draft = text;
	}

	/** Adds the typed text as a piece. Returns false if it is empty or the case is full. */
	readDraft(): boolean {
		if (this.#draft.trim() === '' || !this.add(pieceOf(this.#draft))) return false;
		this.#draft = '';
		return true;
	}

	/** Adds a piece. Returns false if the case is full. */
	add(piece: Piece): boolean {
		const { pieces } = this.document;
		if (pieces.length >= CASE_LIMITS.pieces) return false;
		this.put({ ...this.document, pieces: [...pieces, piece] });
		return true;
	}

	takeFile(content: string | Bytes): FileTaken {
		if (content.length > CASE_LIMITS.content) {
			return { type: 'too-large', most: CASE_LIMITS.content };
		}
		this.add(pieceOf(content));
		return { type: 'taken' };
	}

	remove(index: number): void {
		this.put({ ...this.document, pieces: this.document.pieces.toSpliced(index, 1) });
	}

	/** Reads a piece as another kind; null: as recognised. */
	chooseKind(index: number, kind: PieceKind | null): void {
		const piece = this.document.pieces[index];
		if (!piece) return;
		this.put({ ...this.document, pieces: this.document.pieces.with(index, { ...piece, kind }) });
	}

	answer(question: QuestionId, answer: string): void {
		this.put({ ...this.document, answers: { ...this.document.answers, [question]: answer } });
	}

	/** Opens the page of a cause; null closes it. */
	showCause(cause: CauseId | null): void {
		this.put({ ...this.document, cause });
	}

	clear(): void {
		this.put(START);
	}

	light(item: number | null): void {
		this.#lit = item;
	}

	step(by: 1 | -1): boolean {
		const { length } = this.case.items;
		if (length === 0) return false;
		this.#lit = ((this.#lit ?? (by === 1 ? -1 : length)) + by + length) % length;
		return true;
	}

	/** Reads the pieces that have no reading yet. The panel calls it when the pieces change. */
	async readPieces(): Promise<void> {
		const { pieces } = this.document;
		const missing = pieces.filter((piece) => this.#stateOf(piece) === null);
		await Promise.all(missing.map((piece) => this.#read(piece)));
	}

	#stateOf(piece: Piece): ReadState | null {
		return this.#states.find(([other]) => other === piece)?.[1] ?? null;
	}

	async #read(piece: Piece): Promise<void> {
		this.#note(piece, { type: 'reading' });
		try {
			this.#note(piece, { type: 'read', reading: await readPiece(piece) });
		} catch (error) {
			this.#note(piece, { type: 'failed', reason: String(error) });
		}
	}

	#note(piece: Piece, state: ReadState): void {
		const others = this.#states.filter(([other]) => other !== piece);
		this.#states = [...others, [piece, state]];
	}

	protected override put(document: DoctorDocument): void {
		this.#lit = null;
		super.put(document);
	}
}
