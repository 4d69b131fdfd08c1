/** How a file came in. */
export interface Arrival {
  arrived_by: 'command_line' | 'upload' | 'token' | 'folder';
  /** The name of the token or of the watched folder. */
  arrived_from: string | null;
}
