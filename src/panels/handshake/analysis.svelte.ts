// What follows from a handshake document, from the URL to what page code sees. Derived, never stored.
import {
	answerRequest,
	handshakeSteps,
	offeredBy,
	pageView,
	parseWebSocketUri,
	readRequest,
	readResponse,
} from '../../engine/index.ts';
import type { HandshakeDocument } from './handshake-document.ts';

export class HandshakeAnalysis {
	readonly #document: () => HandshakeDocument;

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
	readonly #steps = $derived.by(() =>
		handshakeSteps({
			uri: this.uri,
			request: this.request,
			answer: this.answer,
			response: this.response,
		}),
	);
	/** What page code sees once the answer, if there is one, has been read. */
	readonly outcome = $derived.by(() =>
		pageView(this.uri, this.response.bytes.length === 0 ? null : this.response),
	);

	get steps() {
		return this.#steps.steps;
	}
	/** The number of the last step that happens; where none does, the first is still shown, struck out. */
	get lastPossible(): number {
		return Math.max(1, this.#steps.lastPossible);
	}
}
