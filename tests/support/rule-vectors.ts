// The examples of the rules by kind, and those of the rules that only whole messages can break.
import {
	RULE_VECTORS,
	type ApiExample,
	type ConnectExample,
	type ConnectionExample,
	type DocumentExample,
	type FramesExample,
	type HandshakeExample,
	type RuleExample,
	type RuleVector,
	type StreamExample,
} from '../../src/vectors/rules.ts';
import message from '../../src/vectors/rules/message.json' with { type: 'json' };

/** Lists the examples of the rules that only whole messages can break. */
export const MESSAGE_VECTORS = message as readonly RuleVector<FramesExample>[];
const framesVectors = vectorsOf<FramesExample>('frames');
export const FRAME_RULE_VECTORS = framesVectors.filter(
	({ code }) => !MESSAGE_VECTORS.some((vector) => vector.code === code),
);
export const HANDSHAKE_VECTORS = vectorsOf<HandshakeExample>('url', 'request', 'response');
export const DOCUMENT_VECTORS: readonly RuleVector<DocumentExample>[] = [
	...HANDSHAKE_VECTORS,
	...framesVectors,
];
export const CONNECTION_VECTORS = vectorsOf<ConnectionExample>('connection');
export const API_VECTORS = vectorsOf<ApiExample>('api');
export const CONNECT_VECTORS = vectorsOf<ConnectExample>('connect');
export const STREAM_VECTORS = vectorsOf<StreamExample>('stream');

function vectorsOf<Example extends RuleExample>(
	...kinds: readonly Example['kind'][]
): readonly RuleVector<Example>[] {
	const ofKind = (vector: RuleVector): vector is RuleVector<Example> =>
		(kinds as readonly string[]).includes(vector.broken.kind);
	return RULE_VECTORS.filter(ofKind);
}
