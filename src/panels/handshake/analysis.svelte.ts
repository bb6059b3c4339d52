// Derives everything that follows from a handshake document, from the URL to what page code sees. Nothing is
// stored.
import {
	respondToRequest,
	behindRequest,
	behindResponse,
	firstFrames,
	handshakeSteps,
	NO_FIRST_FRAMES,
	notOfBrowser,
	offeredBy,
	pageView,
	parseWebSocketUri,
	readRequest,
	readResponse,
} from '../../engine/handshake/index.ts';
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
	/** Holds the response of our server, even if the user has replaced it. */
	readonly serverResponse = $derived.by(() =>
		respondToRequest(this.request, this.#document().server),
	);
	readonly response = $derived.by(() => {
		const { response, client } = this.#document();
		return readResponse(response ?? this.serverResponse.bytes, {
			key: this.request.key,
			offered: offeredBy(this.request),
			request: this.request,
			client,
		});
	});
	/** Holds the frames behind the heads that opened the connection. Without a valid URL nothing is sent. */
	readonly first = $derived.by(() => {
		const { request, response } = this;
		const behind = [behindRequest(request, response), behindResponse(response)];
		return this.uri.uri !== null && behind.includes('frames')
			? firstFrames(request, response)
			: NO_FIRST_FRAMES;
	});
	/** Says why a browser cannot send this request. It is null if it can, or if the client is not a browser. */
	readonly notOfBrowser = $derived.by(() =>
		this.#document().client === 'browser' ? notOfBrowser(this.request) : null,
	);
	readonly #steps = $derived.by(() =>
		handshakeSteps({
			uri: this.uri,
			request: this.request,
			serverResponse: this.serverResponse,
			response: this.response,
			first: this.first,
		}),
	);
	/** Says what page code sees once the response, if there is one, has been read. */
	readonly outcome = $derived.by(() =>
		pageView(this.uri, this.response.bytes.length === 0 ? null : this.response, this.first),
	);

	/** Holds all results for one document as one value. */
	readonly readings = $derived.by(() => ({
		request: this.request,
		serverResponse: this.serverResponse,
		response: this.response,
		first: this.first,
		steps: this.#steps.steps,
		outcome: this.outcome,
		notOfBrowser: this.notOfBrowser,
	}));

	get steps() {
		return this.#steps.steps;
	}
	/** Returns the number of the last step that happens. If none happens, the first step still shows, struck out. */
	get lastPossible(): number {
		return Math.max(1, this.#steps.lastPossible);
	}
}

export type HandshakeReadings = HandshakeAnalysis['readings'];
