// What follows from a handshake document, from the URL to what page code sees. Derived, never stored.
import {
	answerRequest,
	behindRequest,
	behindResponse,
	handshakeSteps,
	NO_FIRST_FRAMES,
	notOfBrowser,
	offeredBy,
	pageView,
	parseWebSocketUri,
	readRequest,
	readResponse,
} from '../../engine/index.ts';
import { LatePart } from '../../lab/late-part.svelte.ts';
import type { HandshakeDocument } from './handshake-document.ts';

export class HandshakeAnalysis {
	readonly #document: () => HandshakeDocument;
	/** What reads the frames behind a head; few documents need it. */
	readonly lateFrames = new LatePart(() => import('./first-frames.ts'));

	constructor(document: () => HandshakeDocument) {
		this.#document = document;
	}

	readonly uri = $derived.by(() => parseWebSocketUri(this.#document().url));
	readonly request = $derived.by(() => {
		const { request, url, client } = this.#document();
		return readRequest(request, { dialled: this.uri.uri === null ? null : url, client });
	});
	/** What our server answers, whether or not somebody has put another answer in its place. */
	readonly answer = $derived.by(() => answerRequest(this.request, this.#document().server));
	readonly response = $derived.by(() => {
		const { response, client } = this.#document();
		return readResponse(response ?? this.answer.bytes, {
			key: this.request.key,
			offered: offeredBy(this.request),
			request: this.request,
			client,
		});
	});
	/** Whether bytes follow a head that opened the connection; none do when the URL lets nothing be sent. */
	readonly hasFirstFrames = $derived.by(() => {
		const { request, response } = this;
		const behind = [behindRequest(request, response), behindResponse(response)];
		return this.uri.uri !== null && behind.includes('frames');
	});
	/** The frames behind the two heads; none as long as what reads them is not here. */
	readonly first = $derived.by(() =>
		this.hasFirstFrames && this.lateFrames.part
			? this.lateFrames.part.firstFrames(this.request, this.response)
			: NO_FIRST_FRAMES,
	);
	/** Why a client that is a browser cannot send this request. */
	readonly notOfBrowser = $derived.by(() =>
		this.#document().client === 'browser' ? notOfBrowser(this.request) : null,
	);
	readonly #steps = $derived.by(() =>
		handshakeSteps({
			uri: this.uri,
			request: this.request,
			answer: this.answer,
			response: this.response,
			first: this.first,
		}),
	);
	/** What page code sees once the answer, if there is one, has been read. */
	readonly outcome = $derived.by(() =>
		pageView(this.uri, this.response.bytes.length === 0 ? null : this.response, this.first),
	);

	/** All that is read of one document, as one value. */
	readonly readings = $derived.by(() => ({
		request: this.request,
		answer: this.answer,
		response: this.response,
		first: this.first,
		steps: this.#steps.steps,
		outcome: this.outcome,
	}));

	get steps() {
		return this.#steps.steps;
	}
	/** The number of the last step that happens; where none does, the first is still shown, struck out. */
	get lastPossible(): number {
		return Math.max(1, this.#steps.lastPossible);
	}
}

export type HandshakeReadings = HandshakeAnalysis['readings'];
