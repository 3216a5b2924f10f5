"""The verbs: each module has one public function, which a program or the command line calls."""
