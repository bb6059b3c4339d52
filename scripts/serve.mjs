// A static server for the built site, as simple as any web host: files, content types and 404. `under` serves
// the site from a sub-path; nothing outside that path exists then.
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

export const builtSite = fileURLToPath(new URL('../dist', import.meta.url));

const CONTENT_TYPES = {
	'.html': 'text/html; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.mjs': 'text/javascript; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.map': 'application/json; charset=utf-8',
	'.webmanifest': 'application/manifest+json; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.webp': 'image/webp',
	'.ico': 'image/x-icon',
	'.woff': 'font/woff',
	'.woff2': 'font/woff2',
	'.wasm': 'application/wasm',
	'.pcap': 'application/vnd.tcpdump.pcap',
};

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
	const root = resolve(directory);
	const base = `/${under.split('/').filter(Boolean).join('/')}/`.replace('//', '/');
	const server = createServer((request, response) => {
		answer(root, base, request, response).catch(() => sendText(response, 500, 'Server error'));
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

async function answer(root, base, request, response) {
	if (request.method !== 'GET' && request.method !== 'HEAD') {
		return sendText(response, 405, 'Method not allowed', { allow: 'GET, HEAD' });
	}
	const path = decodedPath(request.url);
	if (path === null) return sendText(response, 400, 'Bad request');
	if (`${path}/` === base) return redirect(response, base);
	if (!path.startsWith(base)) return notFound(request, response);

	let file = join(root, path.slice(base.length));
	if (file !== root && !file.startsWith(root + sep)) return notFound(request, response);
	let found = await stat(file).catch(() => null);
	if (found?.isDirectory()) {
		if (!path.endsWith('/')) return redirect(response, `${encodeURI(path)}/`);
		file = join(file, 'index.html');
		found = await stat(file).catch(() => null);
	}
	if (!found?.isFile()) return notFound(request, response);

	response.writeHead(200, {
		'content-type': CONTENT_TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream',
		'content-length': found.size,
		...PLAIN_HEADERS,
		...(path.startsWith(`${base}assets/`) && LASTING),
	});
	if (request.method === 'HEAD') return response.end();
	createReadStream(file)
		.on('error', () => response.destroy())
		.pipe(response);
}

// A rebuilt site must not be hidden by a cached copy.
const PLAIN_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
// The build names each asset after its content, so the same name always means the same file.
const LASTING = { 'cache-control': 'public, max-age=31536000, immutable' };

/** Returns the path with `..` resolved; null if it is not a valid path. */
function decodedPath(target) {
	try {
		// URL resolves `..` but not %2e%2e%2f. The path is decoded here, and `join` then resolves it.
		const path = decodeURIComponent(new URL(target, 'http://localhost').pathname);
		return path.includes('\0') ? null : path;
	} catch {
		return null;
	}
}

function redirect(response, location) {
	response.writeHead(301, { location, 'content-length': 0, ...PLAIN_HEADERS });
	response.end();
}

function notFound(request, response) {
	return sendText(response, 404, `Not found: ${request.url}`);
}

function sendText(response, status, text, headers = {}) {
	if (response.headersSent) return response.destroy();
	const body = Buffer.from(`${text}\n`);
	response.writeHead(status, {
		'content-type': 'text/plain; charset=utf-8',
		'content-length': body.length,
		...PLAIN_HEADERS,
		...headers,
	});
	response.end(response.req.method === 'HEAD' ? undefined : body);
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
