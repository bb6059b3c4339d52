// Builds the site and serves it on this machine only, or with `--host` on the local network too.
import { networkInterfaces } from 'node:os';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { serve } from './serve.mjs';

const FIRST_PORT = 4173;
const PORTS_TRIED = 50;

const { values } = parseArgs({
	options: { host: { type: 'boolean', default: false }, port: { type: 'string' } },
});
const firstPort = values.port === undefined ? FIRST_PORT : Number(values.port);
if (!Number.isInteger(firstPort) || firstPort < 0 || firstPort > 65535) {
	console.error(`--port ${values.port} is not a port: give a number from 0 to 65535.`);
	process.exit(1);
}

try {
	await build({ logLevel: 'error' });
} catch (error) {
	console.error(`The site could not be built: ${error.message}`);
	process.exit(1);
}
const server = await serveOnFreePort(values.host ? '0.0.0.0' : '127.0.0.1');

console.log(`\nWebSocket 101 is at http://127.0.0.1:${server.port}/`);
if (values.host) {
	const addresses = localAddresses();
	for (const address of addresses) {
		console.log(`On the local network: http://${address}:${server.port}/`);
	}
	if (addresses.length === 0) console.log('This machine has no address on a local network.');
}
console.log('Ctrl+C stops it.');

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
	process.once(signal, async () => {
		await server.close();
		process.exit(0);
	});
}

async function serveOnFreePort(host) {
	for (let port = firstPort; ; port++) {
		try {
			return await serve({ port, host });
		} catch (error) {
			if (error.code !== 'EADDRINUSE' || port >= firstPort + PORTS_TRIED) {
				console.error(`The site is built but cannot be served on port ${port}: ${error.message}.`);
				process.exit(1);
			}
		}
	}
}

function localAddresses() {
	return Object.values(networkInterfaces())
		.flat()
		.filter((address) => address?.family === 'IPv4' && !address.internal)
		.map((address) => address.address);
}
