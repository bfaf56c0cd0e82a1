-- a file in hand is looked up by what it hashes to
create index document_file_hash on document_file (sha256);
