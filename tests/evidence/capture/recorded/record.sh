#!/bin/bash
# Records the captures of this folder again: record.sh FOLDER, as root, with tcpdump, dumpcap, curl, openssl and ip.
# Sizes of frames stay the same; keys, ports and times do not, so the tests that name them must follow.
set -euo pipefail
modules=$(cd "$(dirname "$0")/../../../../node_modules" && pwd)
mkdir -p "$1"
cd "$1"

cat > echo.cjs <<JS
const { WebSocketServer, WebSocket } = require('$modules/ws');
const [, , how, compression] = process.argv;
const perMessageDeflate = compression === 'deflate';
const server = new WebSocketServer({ port: 18080, host: '127.0.0.1', perMessageDeflate });
server.on('connection', (socket) => {
	socket.on('message', (data, binary) => socket.send(data, { binary }));
	socket.on('error', () => {});
});
server.on('listening', () => {
	const client = new WebSocket('ws://127.0.0.1:18080/echo', { perMessageDeflate });
	const said = [() => client.send(Buffer.alloc(300, 7)), () => client.ping('p')];
	client.on('open', () => client.send('hello'));
	client.on('message', () => said.shift()());
	client.on('pong', () => {
		const sockets = [...server.clients].map((one) => one._socket);
		if (how === 'reset') sockets.forEach((one) => one.resetAndDestroy());
		else if (how === 'fin') sockets.forEach((one) => one.destroy());
		else client.close(1000, 'bye');
	});
	client.on('error', () => {});
	client.on('close', () => setTimeout(() => process.exit(), 300));
});
JS

cat > tls.cjs <<JS
const tls = require('tls');
const https = require('https');
const fs = require('fs');
const { WebSocketServer, WebSocket } = require('$modules/ws');
const pair = { key: fs.readFileSync('key.pem'), cert: fs.readFileSync('certificate.pem') };
if (process.argv[2] === 'alert') {
	const server = tls.createServer({ ...pair, minVersion: 'TLSv1.3' }).on('tlsClientError', () => {});
	server.listen(18443, '127.0.0.1', () => {
		tls.connect({ port: 18443, host: '127.0.0.1', maxVersion: 'TLSv1.2' }).on('error', () =>
			setTimeout(() => process.exit(), 300),
		);
	});
} else {
	const server = https.createServer(pair);
	new WebSocketServer({ server }).on('connection', (socket) => {
		socket.on('message', (data) => socket.send(data));
		setTimeout(() => socket._socket.destroy(), 6500);
	});
	server.listen(18443, '127.0.0.1', () => {
		const client = new WebSocket('wss://localhost:18443/x', { rejectUnauthorized: false });
		client.on('open', () => client.send('hi'));
		client.on('close', () => setTimeout(() => process.exit(), 200));
	});
}
JS

cat > silent.cjs <<JS
const { execSync } = require('child_process');
const { WebSocketServer, WebSocket } = require('$modules/ws');
if (process.argv[2] === 'server') {
	new WebSocketServer({ port: 18080, perMessageDeflate: false }).on('connection', (socket) =>
		socket.on('message', (data) => socket.send(data)),
	);
} else {
	const client = new WebSocket('ws://10.9.0.2:18080/feed', { perMessageDeflate: false });
	client.on('open', () => client.send('one'));
	client.on('message', () => {
		execSync('ip -n record-b route add blackhole 10.9.0.1/32');
		client.send('two');
		setTimeout(() => process.exit(), 8000);
	});
}
JS

# capture FILE INTERFACE FILTER COMMAND: records while the command runs. tcpdump needs a moment before the first and
# after the last segment, and has no sign for either; a recording that came out short is made again.
capture() {
	local file=$1 interface=$2 filter=$3
	shift 3
	$within tcpdump -i "$interface" -U -w "$file" "$filter" 2>/dev/null &
	local recorder=$!
	sleep 1.5
	$within "$@" >/dev/null || true
	sleep 1
	kill "$recorder"
	wait "$recorder" || true
}

within=''
capture closed.pcap lo 'tcp port 18080' node echo.cjs close
capture deflate.pcap lo 'tcp port 18080' node echo.cjs close deflate
capture reset.pcap lo 'tcp port 18080' node echo.cjs reset
capture cooked-fin.pcap any 'tcp port 18080' node echo.cjs fin
capture refused.pcap lo 'tcp port 18081' curl -s http://127.0.0.1:18081/
openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out certificate.pem -subj /CN=localhost 2>/dev/null
capture tls.pcap lo 'tcp port 18443' node tls.cjs echo
capture tls-alert.pcap lo 'tcp port 18443' node tls.cjs alert

dumpcap -q -i lo -f 'tcp port 18080' -w fin.pcapng 2>/dev/null &
recorder=$!
sleep 1.5
node echo.cjs fin
sleep 1
kill -INT "$recorder"
wait "$recorder" || true
# The names of the processor and the system are overwritten.
perl -0pi -e "s/\Q$(uname -sr)\E|[ -~]+ \(with SSE4\.2\)/'-' x length(\$&)/ge" fin.pcapng

ip netns add record-a
ip netns add record-b
trap 'ip netns del record-a; ip netns del record-b' EXIT
ip link add va netns record-a type veth peer name vb netns record-b
ip -n record-a addr add 10.9.0.1/24 dev va
ip -n record-b addr add 10.9.0.2/24 dev vb
ip -n record-a link set va up
ip -n record-b link set vb up
ip netns exec record-b node silent.cjs server &
server=$!
within='ip netns exec record-a'
capture silent.pcap va tcp node silent.cjs client
kill "$server"
capture no-answer.pcap va tcp curl -s -m 8 http://10.9.0.2:18080/
export TZ=UTC
tcpdump -nn -r reset.pcap -X -tttt > reset-X.txt
tcpdump -nn -r cooked-fin.pcap -XX -tttt > cooked-fin-XX.txt
tcpdump -nn -r refused.pcap -x -tt > refused-x.txt
rm ./*.cjs ./*.pem
