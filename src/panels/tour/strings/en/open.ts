export const open = { say: 'A WebSocket begins as a web request that asks for something else.' };
