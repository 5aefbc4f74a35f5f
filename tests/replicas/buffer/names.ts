/** Plays the store of uploaded pictures, which lies on another host. */
export const PICTURES = 'uploads.buffer.example';
