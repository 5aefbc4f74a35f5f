/** The older line of Quill, which has no types of its own; what is used here is the same in both. */
declare module 'quill1' {
  export { default } from 'quill';
}
