// Plays the script of a page and records what the page sees. The function is sent to browsers as text, so it
// uses nothing else from this file.
import type { ApiShown } from '../../src/vectors/rules.ts';

/** Represents the environment of a script: a window or a model of one. */
export interface PageWindow {
	readonly WebSocket: new (...args: [string, ...unknown[]]) => WebSocket;
	addEventListener(type: 'error', listener: (event: { readonly error: unknown }) => void): void;
	/**
	 * Is called for each open connection. A server that acts on its own waits for it, so that it is not ahead of
	 * the browser.
	 */
	opened?(): unknown;
	removeEventListener(type: 'error', listener: (event: { readonly error: unknown }) => void): void;
}

export function playPage(
	{ script, url }: { readonly script: string; readonly url: string },
	page: PageWindow,
): Promise<readonly ApiShown[]> {
	return new Promise((resolve) => {
		const shows: ApiShown[] = [];
		const sockets: WebSocket[] = [];
		let over = false;
		const end = () => {
			if (over) return;
			over = true;
			page.removeEventListener('error', uncaught);
			for (const socket of sockets) socket.close();
			resolve(shows);
		};
		const show = (shown: ApiShown) => {
			if (!over) shows.push(shown);
		};
		const threw = (error: unknown) => {
			show({ type: 'threw', name: error instanceof Error ? error.name : String(error) });
			end();
		};
		const uncaught = ({ error }: { readonly error: unknown }) => {
			threw(error);
		};
		const output = (type: 'logged' | 'alerted') => {
			return (...all: unknown[]) => {
				show({ type, text: all.map(String).join(' ') });
			};
		};
		const watch = (socket: WebSocket) => {
			const state = () => socket.readyState;
			sockets.push(socket);
			socket.addEventListener('open', () => {
				show({ type: 'open', readyState: state() });
				page.opened?.();
			});
			socket.addEventListener('error', () => {
				show({ type: 'error', readyState: state() });
			});
			socket.addEventListener('message', ({ data }: MessageEvent<string | Blob | ArrayBuffer>) => {
				if (typeof data === 'string') {
					show({ type: 'message', readyState: state(), data });
				} else if (data instanceof Blob) {
					const what = { type: 'Blob', bytes: data.size } as const;
					show({ type: 'message', readyState: state(), data: what });
				} else {
					const what = { type: 'ArrayBuffer', bytes: data.byteLength } as const;
					show({ type: 'message', readyState: state(), data: what });
				}
			});
			socket.addEventListener('close', ({ code, reason, wasClean }) => {
				show({ type: 'close', readyState: state(), code, reason, wasClean });
				// The run ends after the page's own listeners.
				if (sockets.every(({ readyState }) => readyState === 3)) setTimeout(end);
			});
		};
		function WatchedSocket(...args: [string, ...unknown[]]): WebSocket {
			const socket = new page.WebSocket(...args);
			if (socket.url === url) watch(socket);
			return socket;
		}
		page.addEventListener('error', uncaught);
		try {
			new Function('url', 'WebSocket', 'console', 'alert', script)(
				url,
				WatchedSocket,
				{ log: output('logged') },
				output('alerted'),
			);
		} catch (error) {
			threw(error);
		}
		if (sockets.length === 0) end();
	});
}
