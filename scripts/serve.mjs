// A static server for the built site, as simple as any web host: files, content types and 404. `under` serves
// the site from a sub-path; nothing outside that path exists then.
import { createServer } from 'node:http';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

export const builtSite = fileURLToPath(new URL('../dist', import.meta.url));

/**
 * Serves a directory.
 * @param {{ directory?: string, port?: number, host?: string, under?: string }} options
 * @returns {Promise<{ url: string, port: number, close: () => Promise<void> }>} rejects if the port is in use
 */
export async function serve({
	directory = builtSite,
	port = 0,
	host = '127.0.0.1',
	under = '/',
} = {}) {
	const files = sirv(directory, { dev: true, setHeaders });
	const base = `/${under.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
	const server = createServer((request, response) => {
		answer(files, base, request, response);
	});
	await new Promise((listening, failed) => {
		server.once('error', failed);
		server.listen(port, host, listening);
	});
	const actual = server.address().port;
	return {
		url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}${base}`,
		port: actual,
		close: () =>
			new Promise((closed) => {
				server.close(() => closed());
				server.closeAllConnections();
			}),
	};
}

function answer(files, base, request, response) {
	response.setHeader('x-content-type-options', 'nosniff');
	// A rebuilt site must not be hidden by a cached copy.
	response.setHeader('cache-control', 'no-store');
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return sendText(response, 405, 'Method not allowed', { allow: 'GET, HEAD' });
	}
	const [path] = request.url.split('?', 1);
	if (`${path}/` === base) return redirect(response, base);
	if (!path.startsWith(base)) return notFound(request, response);
	request.url = `/${request.url.slice(base.length)}`;
	files(request, response, () => notFound(request, response));
}

function setHeaders(response, path) {
	// The build names each asset after its content, so the same name always means the same file.
	if (path.startsWith('/assets/')) {
		response.setHeader('cache-control', 'public, max-age=31536000, immutable');
	}
	if (path.endsWith('.txt')) response.setHeader('content-type', 'text/plain; charset=utf-8');
}

function redirect(response, location) {
	response.writeHead(301, { location, 'content-length': 0 });
	response.end();
}

function notFound(request, response) {
	return sendText(response, 404, `Not found: ${request.url}`);
}

function sendText(response, status, text, headers = {}) {
	response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers });
	response.end(`${text}\n`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	const { values } = parseArgs({
		options: {
			port: { type: 'string', default: '4173' },
			host: { type: 'string', default: '127.0.0.1' },
			under: { type: 'string', default: '/' },
			directory: { type: 'string', default: builtSite },
		},
	});
	const { url } = await serve({ ...values, port: Number(values.port) });
	console.log(url);
}
