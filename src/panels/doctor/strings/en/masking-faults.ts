// Holds a wrongly masked frame, by the side that sent it.
import type { Role } from '../../../../engine/role.ts';
import type { CauseText } from '../cause-text.ts';

export const maskingFaults: Readonly<Record<Role, CauseText>> = {
	client: {
		title: 'A frame of the client is not masked',
		what: 'A client must mask every frame that it sends (RFC 6455 §5.1). The server closes the connection when it detects a frame without a mask.',
		proof:
			'The MASK bit of a frame from the client is 0, or the server reports a frame without a mask.',
		against: 'The MASK bit is 1 in all frames of the client.',
		todo: [
			'Set the MASK bit and use a fresh masking key in each frame of the client. That is the work of the library, or of code that writes frames by hand: your data needs no change.',
			'If a proxy writes the frames to the server, let the proxy mask them: it is the client of that connection.',
		],
		sure: 'Look at the MASK bit of the frame in the Frame lab: in a frame from a client it must be 1.',
	},
	server: {
		title: 'A frame of the server is masked',
		what: 'A server must not mask a frame that it sends (RFC 6455 §5.1). The client must close the connection; Firefox does not (measured).',
		proof: 'The MASK bit of a frame from the server is 1, or the client reports a masked frame.',
		against: 'The MASK bit is 0 in all frames of the server.',
		todo: [
			'Send each frame of the server unmasked: with MASK = 0 and without a masking key. That is the work of the library, or of code that writes frames by hand: your data needs no change.',
			'If the server or an intermediary forwards frames of a client, let it unmask them first. They must not arrive unchanged at another client.',
		],
		sure: 'Look at the MASK bit of the frame in the Frame lab: in a frame from a server it must be 0.',
	},
};
