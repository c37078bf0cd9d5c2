// A stand-in for the script of that name.
